package cairn.reports.funder;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.ReleaseWords;
import cairn.reports.release.table.Bin;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one funder table in the long form: a row for each kind of group, measure and category.
 */
final class FunderRows {
  private static final Value NONE = Value.notAvailable("not a share");
  private static final String PEOPLE = "people";
  private static final String ALL = "all";

  private final Release.Terms terms;
  private final Level level;
  private final Language language;
  private final List<List<Value>> rows = new ArrayList<>();

  FunderRows(Release release, Language language) {
    this.terms = release.terms();
    this.level = new Level(release.facts().confidence());
    this.language = language;
  }

  /** One line before it is a row. */
  private record Line(
      String period, ReleasedKind kind, String measure, String category, String label) {}

  /** Every number of a period. */
  void add(ReleasedPeriod period) {
    for (int row = 0; row < period.kinds().size(); row++) {
      ReleasedKind kind = period.kinds().get(row);
      String words = MeasureWords.measure("came", language);
      add(new Line(period.period(), kind, PEOPLE, ALL, words), kind.people(), PEOPLE, NONE, null);
      for (ReleasedTable table : period.tables()) {
        Long whole = terms.isRounded() ? (Long) sum(table.people().get(row)) : kind.people();
        for (int bin = 0; bin < table.bins().size(); bin++) {
          Bin of = table.bins().get(bin);
          add(
              new Line(
                  period.period(), kind, table.measure(), of.key(), MeasureWords.bin(of, language)),
              table.people().get(row).get(bin),
              PEOPLE,
              number(whole),
              whole);
        }
      }
    }
    for (NotOffered each : period.notOffered()) {
      notOffered(period.period(), each);
    }
  }

  /** Shares of rounded numbers are shares of what those add up to. */
  private static long sum(List<@Nullable Long> numbers) {
    return numbers.stream().filter(n -> n != null).mapToLong(Long::longValue).sum();
  }

  /** Meetings held are no numbers of people. */
  void sessions(Release release) {
    ReleasedKind whole = release.periods().get(0).kinds().get(0);
    add(
        new Line(release.month(), whole, "sessions_held", ALL, language.say("asked.sessions")),
        release.facts().sessionsHeld(),
        "sessions",
        NONE,
        null);
  }

  private static Value number(@Nullable Long people) {
    return people == null ? Value.hidden() : Value.count(people);
  }

  private void add(Line line, @Nullable Long number, String unit, Value of, @Nullable Long whole) {
    Map<FunderColumn, Value> row = start(line);
    row.put(FunderColumn.NUMBER, number(number));
    row.put(FunderColumn.UNIT, Value.text(unit));
    row.put(FunderColumn.OF, of);
    if (number != null && whole != null && whole >= terms.ratesFrom()) {
      Interval interval = Wilson.interval(new Counted(number, whole), level.value());
      row.put(FunderColumn.SHARE, Value.share(number, whole));
      row.put(FunderColumn.LOWER, Value.number(interval.lower().value()));
      row.put(FunderColumn.UPPER, Value.number(interval.upper().value()));
    } else {
      Value why = of.equals(NONE) ? NONE : noShare(number, whole);
      row.put(FunderColumn.SHARE, why);
      row.put(FunderColumn.LOWER, why);
      row.put(FunderColumn.UPPER, why);
    }
    row.put(FunderColumn.STATUS, Value.text(number == null ? "hidden" : status(unit, number)));
    rows.add(List.copyOf(row.values()));
  }

  private String status(String unit, long number) {
    return terms.isRounded() && unit.equals(PEOPLE) && number > 0 ? "rounded" : "shown";
  }

  private Value noShare(@Nullable Long number, @Nullable Long whole) {
    return number == null || whole == null
        ? Value.hidden()
        : Value.notAvailable(language.say("fewer", terms.ratesFrom()));
  }

  private Map<FunderColumn, Value> start(Line line) {
    Map<FunderColumn, Value> row = new EnumMap<>(FunderColumn.class);
    row.put(FunderColumn.PERIOD, Value.text(line.period));
    row.put(FunderColumn.KIND, Value.text(line.kind.key()));
    row.put(FunderColumn.KIND_LABEL, Value.text(ReleaseWords.kind(line.kind, language)));
    row.put(FunderColumn.MEASURE, Value.text(line.measure));
    row.put(FunderColumn.MEASURE_LABEL, Value.text(words(line)));
    row.put(FunderColumn.CATEGORY, Value.text(line.category));
    row.put(FunderColumn.CATEGORY_LABEL, Value.text(line.label));
    return row;
  }

  private String words(Line line) {
    return line.category.equals(ALL) ? line.label : MeasureWords.measure(line.measure, language);
  }

  private void notOffered(String period, NotOffered each) {
    ReleasedKind kind = new ReleasedKind(ALL, List.of(), language.say("kind.rows"), null);
    Map<FunderColumn, Value> row =
        start(
            new Line(
                period, kind, each.measure(), ALL, MeasureWords.measure(each.measure(), language)));
    Value why = Value.notAvailable("not offered: " + each.why());
    row.put(FunderColumn.NUMBER, why);
    row.put(FunderColumn.UNIT, Value.text(PEOPLE));
    row.put(FunderColumn.OF, why);
    row.put(FunderColumn.SHARE, why);
    row.put(FunderColumn.LOWER, why);
    row.put(FunderColumn.UPPER, why);
    row.put(FunderColumn.STATUS, Value.text("not_offered"));
    rows.add(List.copyOf(row.values()));
  }

  /** The published table, with every number rounded to what is shown of it. */
  PublishedTable published(String name, String title) {
    return PublishedTable.of(name, title, FunderColumn.all(level, language), rows).rounded();
  }
}
