package cairn.reports.funder;

import cairn.reports.document.FunderSummary.Grid;
import cairn.reports.language.Language;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of the summary in words. */
final class SummaryGrids {
  private final FunderTables tables;
  private final Level level;
  private final Language language;

  SummaryGrids(FunderTables tables, Level level, Language language) {
    this.tables = tables;
    this.level = level;
    this.language = language;
  }

  /** The month's numbers, the month before and targets beside them where there are some. */
  Grid month(MonthLines headline, String month) {
    List<MonthLines.Line> lines = headline.lines();
    String before = Periods.words(headline.before(), language);
    boolean hasTargets = lines.stream().anyMatch(line -> !line.target().isEmpty());
    List<String> heads =
        new ArrayList<>(
            List.of(
                language.say("grid.what"),
                language.say("grid.people"),
                language.say("grid.share", language.level(level)),
                language.say("grid.unknown")));
    if (headline.hasLast()) {
      heads.add(language.say("grid.then", before));
    }
    if (hasTargets) {
      heads.add(language.say("grid.target"));
    }
    List<List<String>> rows = new ArrayList<>();
    for (MonthLines.Line line : lines) {
      List<String> row = new ArrayList<>(List.of(line.label(), line.now().count(language)));
      row.add(line.now().percent(language));
      row.add(line.unknown().isEmpty() ? language.say("none") : line.unknown());
      if (headline.hasLast()) {
        row.add(last(line.last()));
      }
      if (hasTargets) {
        row.add(line.target().isEmpty() ? language.say("target.none") : line.target());
      }
      rows.add(row);
    }
    return new Grid(
        "month",
        language.say("grid.month", Periods.words(month, language)),
        heads,
        rows,
        monthNotes(headline, before, hasTargets));
  }

  private List<String> monthNotes(MonthLines headline, String before, boolean hasTargets) {
    List<String> notes =
        new ArrayList<>(List.of(language.say("made.two", "month.csv", "trend.csv")));
    if (!headline.hasLast()) {
      notes.add(language.say("grid.unreleased", before));
    }
    if (!hasTargets) {
      notes.add(language.say("grid.untargeted"));
    }
    return notes;
  }

  private String last(ToldNumber told) {
    return told.hasShare() && told.isShown()
        ? language.say("share.count", told.share(language), told.count(language))
        : told.hasShare() ? told.share(language) : told.count(language);
  }

  /** Kinds of group in the last quarter that was told of. */
  Grid kinds(String month) {
    Optional<PublishedTable> quarter = tables.lastQuarter();
    if (quarter.isEmpty()) {
      return noKinds(
          language.say("kinds.next", language.month(Periods.quarterEnd(YearMonth.parse(month)))));
    }
    if (quarter.get().rowCount() == 0) {
      return noKinds(language.say("kinds.nobody"));
    }
    ToldTable told = new ToldTable(quarter.get());
    String period = told.periods().get(0);
    List<Asked> asked =
        Asked.OF_KINDS.stream().filter(a -> told.asks(period, a.measure())).toList();
    List<String> heads =
        new ArrayList<>(List.of(language.say("column.kind_label"), language.say("asked.people")));
    asked.forEach(each -> heads.add(each.label(language)));
    List<List<String>> rows = new ArrayList<>();
    for (ToldTable.Named kind : told.kinds(period)) {
      List<String> row =
          new ArrayList<>(List.of(kind.label(), cell(told, period, kind, Asked.PEOPLE)));
      asked.forEach(each -> row.add(cell(told, period, kind, each)));
      rows.add(row);
    }
    return new Grid(
        "kinds",
        language.say("kinds.of", Periods.words(period, language)),
        rows.isEmpty() ? List.of() : heads,
        rows,
        kindNotes(period, rows.isEmpty()));
  }

  private Grid noKinds(String why) {
    return new Grid("kinds", language.say("kinds"), List.of(), List.of(), List.of(why));
  }

  private List<String> kindNotes(String period, boolean isEmpty) {
    List<String> notes = new ArrayList<>();
    if (isEmpty) {
      notes.add(language.say("kinds.none"));
    } else {
      notes.add(language.say("kinds.share", language.level(level)));
    }
    notes.add(
        tables.quarter().isPresent()
            ? language.say("made", "quarter.csv")
            : language.say("kinds.then", language.month(Periods.lastMonth(period)), "quarter.csv"));
    notes.add(language.say("kinds.first"));
    return notes;
  }

  private String cell(ToldTable told, String period, ToldTable.Named kind, Asked asked) {
    ToldNumber cell =
        told.find(new ToldTable.Place(period, kind.key(), asked.measure(), asked.category()))
            .orElseGet(ToldNumber::notOffered);
    return cell.hasShare()
        ? language.say("share.count", cell.percent(language), cell.count(language))
        : cell.count(language);
  }

  /** The months released so far. */
  Grid months() {
    ToldTable trend = new ToldTable(tables.trend());
    List<Asked> asked = new ArrayList<>();
    for (Asked each : Asked.values()) {
      if (trend.periods().stream().anyMatch(period -> trend.asks(period, each.measure()))) {
        asked.add(each);
      }
    }
    asked.remove(Asked.SESSIONS);
    List<String> heads = new ArrayList<>(List.of(language.say("months.month")));
    asked.forEach(each -> heads.add(heading(each)));
    List<List<String>> rows = new ArrayList<>();
    for (String period : trend.periods()) {
      List<String> row = new ArrayList<>(List.of(Periods.words(period, language)));
      for (Asked each : asked) {
        ToldNumber told = trend.whole(period, each);
        row.add(told.hasShare() && each != Asked.STARTED ? told.share(language) : number(told));
      }
      rows.add(row);
    }
    return new Grid(
        "months",
        language.say("months"),
        heads,
        rows,
        List.of(language.say("months.note", "trend.csv")));
  }

  private String heading(Asked asked) {
    return asked == Asked.STARTED ? language.say("months.started") : asked.label(language);
  }

  private String number(ToldNumber told) {
    return told.isShown() ? told.many(language) : told.count(language);
  }
}
