package cairn.reports.funder;

import cairn.reports.document.FunderSummary.Grid;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.words.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of the summary in words. */
final class SummaryGrids {
  private static final String NONE = "none";

  private final FunderTables tables;
  private final Level level;

  SummaryGrids(FunderTables tables, Level level) {
    this.tables = tables;
    this.level = level;
  }

  /** The month's numbers, the month before and targets beside them where there are some. */
  Grid month(MonthLines headline, String month) {
    List<MonthLines.Line> lines = headline.lines();
    boolean hasTargets = lines.stream().anyMatch(line -> !line.target().isEmpty());
    List<String> heads =
        new ArrayList<>(List.of("What is told", "People", share(), "Not known, or everybody else"));
    if (headline.hasLast()) {
      heads.add(Periods.words(headline.before()) + ", as released then");
    }
    if (hasTargets) {
      heads.add("Target");
    }
    List<List<String>> rows = new ArrayList<>();
    for (MonthLines.Line line : lines) {
      List<String> row = new ArrayList<>(List.of(line.label(), line.now().count()));
      row.add(line.now().percent());
      row.add(line.unknown().isEmpty() ? ToldNumber.NONE : line.unknown());
      if (headline.hasLast()) {
        row.add(last(line.last()));
      }
      if (hasTargets) {
        row.add(line.target().isEmpty() ? NONE : line.target());
      }
      rows.add(row);
    }
    List<String> notes = new ArrayList<>(List.of("Made of month.csv and trend.csv."));
    if (!headline.hasLast()) {
      notes.add(
          Periods.words(headline.before())
              + " was not released, so nothing stands beside the month.");
    }
    if (!hasTargets) {
      notes.add("No targets are on file for this release.");
    }
    return new Grid("month", "The month: " + Periods.words(month), heads, rows, notes);
  }

  private String share() {
    return "Share (" + level.ci() + ")";
  }

  private static String last(ToldNumber told) {
    return told.hasShare() ? told.shareWords() + lastCount(told) : told.count();
  }

  private static String lastCount(ToldNumber told) {
    return told.isShown() ? ", " + told.count() : "";
  }

  /** Kinds of group in the last quarter that was told of. */
  Grid kinds(String month) {
    Optional<PublishedTable> quarter = tables.lastQuarter();
    if (quarter.isEmpty()) {
      return noKinds(
          "Kinds of group are told once a quarter, with its last month, and no quarter has been"
              + " told of yet. The next is told of with "
              + Words.month(Periods.quarterEnd(YearMonth.parse(month)))
              + ".");
    }
    if (quarter.get().rowCount() == 0) {
      return noKinds("Nobody came in the quarter, so that there is no kind of group to tell of.");
    }
    ToldTable told = new ToldTable(quarter.get());
    String period = told.periods().get(0);
    List<Asked> asked =
        Asked.OF_KINDS.stream().filter(a -> told.asks(period, a.measure())).toList();
    List<String> heads = new ArrayList<>(List.of("Kind of group", "People who came"));
    asked.forEach(each -> heads.add(each.label()));
    List<List<String>> rows = new ArrayList<>();
    for (ToldTable.Named kind : told.kinds(period)) {
      List<String> row =
          new ArrayList<>(List.of(kind.label(), cell(told, period, kind, Asked.PEOPLE)));
      asked.forEach(each -> row.add(cell(told, period, kind, each)));
      rows.add(row);
    }
    return new Grid(
        "kinds",
        "Kinds of group: " + Periods.words(period),
        rows.isEmpty() ? List.of() : heads,
        rows,
        kindNotes(period, rows.isEmpty()));
  }

  private static Grid noKinds(String why) {
    return new Grid("kinds", "Kinds of group", List.of(), List.of(), List.of(why));
  }

  private List<String> kindNotes(String period, boolean isEmpty) {
    List<String> notes = new ArrayList<>();
    if (isEmpty) {
      notes.add("Nothing can be told by kind of group of this quarter; why stands below.");
    } else {
      notes.add("Share (" + level.ci() + "), and how many of how many people.");
    }
    notes.add(
        tables.quarter().isPresent()
            ? "Made of quarter.csv."
            : "As released with "
                + Words.month(Periods.lastMonth(period))
                + ", in quarter.csv there.");
    notes.add(
        "Everybody stands under the kind of group of their first session; kinds with few people are"
            + " counted together.");
    return notes;
  }

  private static String cell(ToldTable told, String period, ToldTable.Named kind, Asked asked) {
    ToldNumber cell =
        told.find(new ToldTable.Place(period, kind.key(), asked.measure(), asked.category()))
            .orElseGet(ToldNumber::notOffered);
    return cell.hasShare() ? cell.percent() + ", " + cell.count() : cell.count();
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
    List<String> heads = new ArrayList<>(List.of("Month"));
    asked.forEach(each -> heads.add(each == Asked.STARTED ? "Started" : each.label()));
    List<List<String>> rows = new ArrayList<>();
    for (String period : trend.periods()) {
      List<String> row = new ArrayList<>(List.of(Periods.words(period)));
      for (Asked each : asked) {
        ToldNumber told = trend.whole(period, each);
        row.add(told.hasShare() && each != Asked.STARTED ? told.shareWords() : number(told));
      }
      rows.add(row);
    }
    return new Grid(
        "months",
        "The months released so far",
        heads,
        rows,
        List.of(
            "Shares of the people who came, each month as it was first released. Made of trend.csv,"
                + " which has their numbers and intervals."));
  }

  private static String number(ToldNumber told) {
    return told.isShown() ? ToldNumber.alone(told.number()).count() : told.count();
  }
}
