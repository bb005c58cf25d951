package cairn.reports.funder;

import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the summary's first table: the month, the month before as it was released, and the
 * target where one was agreed on.
 */
final class MonthLines {
  private final Release release;
  private final ToldTable trend;
  private final String month;
  private final Language language;

  MonthLines(Release release, FunderTables tables, Language language) {
    this.release = release;
    this.trend = new ToldTable(tables.trend());
    this.month = release.month();
    this.language = language;
  }

  /**
   * One line.
   *
   * @param label what is told
   * @param now the month's number
   * @param last the month before's, as it was released
   * @param unknown of how many of those counted it is not known, in words; empty where that is not
   *     asked
   * @param target what was agreed on, and whether it is met, in words; empty for none
   */
  record Line(String label, ToldNumber now, ToldNumber last, String unknown, String target) {}

  /** The month before. */
  String before() {
    return YearMonth.parse(month).minusMonths(1).toString();
  }

  /** Whether the month before was released. */
  boolean hasLast() {
    return trend.periods().contains(before());
  }

  /** The lines, in order. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Asked asked : Asked.values()) {
      if (trend.asks(month, asked.measure())) {
        lines.add(line(asked));
      }
      if (asked == Asked.STARTED && trend.asks(month, asked.measure())) {
        lines.add(year());
      }
      if (asked == Asked.SETBACK && trend.asks(month, asked.measure())) {
        lines.add(chance());
      }
    }
    return lines;
  }

  /** The level that chance alone gives in the month. */
  Value chanceNow() {
    return chance(month);
  }

  /** A number of the month. */
  ToldNumber now(Asked asked) {
    return trend.whole(month, asked);
  }

  private Line line(Asked asked) {
    return new Line(
        asked.label(language),
        trend.whole(month, asked),
        trend.whole(before(), asked),
        asked.hasUnknown() ? unknown(asked) : "",
        new Targets(release, language).words(asked, trend.whole(month, asked)));
  }

  private Value chance(String period) {
    return ChanceLevel.of(trend.whole(period, Asked.CHANGE), trend.whole(period, Asked.SETBACK));
  }

  private Line chance() {
    return new Line(language.say("chance"), level(chance(month)), level(chance(before())), "", "");
  }

  private static ToldNumber level(Value share) {
    Value none = Value.notAvailable(ToldNumber.LEVEL);
    boolean isTold = !(share instanceof Value.NotAvailable);
    return isTold ? new ToldNumber(none, none, share, none, none) : ToldNumber.notOffered();
  }

  /** Starts of the year so far, where every month of it that was released tells of them. */
  private Line year() {
    YearMonth last = YearMonth.parse(month);
    long started = 0;
    int told = 0;
    boolean isHidden = false;
    for (int i = 1; i <= last.getMonthValue(); i++) {
      ToldNumber each = trend.whole(last.withMonth(i).toString(), Asked.STARTED);
      isHidden |= each.number().isHidden();
      started += (long) each.number().asNumber().orElse(0);
      told += each.isShown() ? 1 : 0;
    }
    Value none = Value.notAvailable(ToldNumber.NOT_OFFERED);
    Value sum = isHidden ? Value.hidden() : told == 0 ? none : Value.count(started);
    boolean isWhole = told == last.getMonthValue() || !(sum instanceof Value.Count);
    String year = Integer.toString(last.getYear());
    String label =
        isWhole
            ? language.say("year", year)
            : language.say("year.part", year, told, last.getMonthValue());
    return new Line(
        label,
        ToldNumber.alone(sum),
        ToldNumber.alone(Value.notAvailable(ToldNumber.NONE)),
        "",
        "");
  }

  /** The categories that are neither asked for nor a plain no. */
  private String unknown(Asked asked) {
    List<String> words = new ArrayList<>();
    for (ToldTable.Named each : trend.categories(month, asked.measure())) {
      if (!List.of(asked.category(), "no", "not_reached").contains(each.key())) {
        Optional<ToldNumber> told =
            trend.find(new ToldTable.Place(month, ToldTable.ALL, asked.measure(), each.key()));
        words.add(
            language.say(
                "unknown",
                told.filter(ToldNumber::isShown)
                    .map(t -> t.many(language))
                    .orElseGet(() -> language.say("hidden")),
                Words.small(each.label())));
      }
    }
    return String.join("; ", words);
  }
}
