package cairn.reports.job;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.reports.disclosure.ProtectedTable;
import cairn.reports.table.Level;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Rows of one funder table in the long form: a row for each group type and measure. */
final class FunderRows {
  static final String SHARE_UNIT = "share, 0 to 1";

  private static final Value NONE = Value.notAvailable("not a share");
  private final String month;
  private final String table;
  private final String title;
  private final Level level;
  private final List<List<Value>> rows = new ArrayList<>();

  FunderRows(String month, String table, String title, Level level) {
    this.month = month;
    this.table = table;
    this.title = title;
    this.level = level;
  }

  /** What a row is about. */
  record Subject(String groupType, String groupTypeLabel, String measure, String measureLabel) {}

  /** A number that may be published, as it stands in a protected table or is not about people. */
  void count(Subject subject, Value count, String unit) {
    add(subject, asNumber(count), unit, NONE, NONE, NONE, NONE);
  }

  /** The share that a cell is of its row, with counts and interval where they may be published. */
  void share(Subject subject, ProtectedTable shown, int row, int column) {
    Value part = shown.count(row, column);
    Value whole = shown.count(row, shown.table().totalColumn());
    Value share = shown.share(row, column);
    if (share instanceof Value.Number) {
      long n = shown.table().at(row, column);
      long of = shown.table().at(row, shown.table().totalColumn());
      Interval interval = Wilson.interval(new Counted(n, of), level.value());
      add(
          subject,
          share,
          SHARE_UNIT,
          part,
          whole,
          Value.number(interval.lower().value()),
          Value.number(interval.upper().value()));
    } else {
      add(subject, share, SHARE_UNIT, part, whole, share, share);
    }
  }

  /** A share that is estimated, such as of people still coming, with the number of people. */
  void estimate(
      Subject subject, Value share, Value people, OptionalDouble lower, OptionalDouble upper) {
    boolean shown = share instanceof Value.Number;
    Value from = shown ? number(lower) : share;
    Value to = shown ? number(upper) : share;
    add(subject, share, SHARE_UNIT, NONE, people, from, to);
  }

  private static Value number(OptionalDouble number) {
    return number.isPresent()
        ? Value.number(number.getAsDouble())
        : Value.notAvailable("no interval");
  }

  private static Value asNumber(Value count) {
    return count instanceof Value.Count c ? Value.number(c.count()) : count;
  }

  private void add(
      Subject s, Value value, String unit, Value part, Value whole, Value lower, Value upper) {
    String status =
        value.isHidden()
            ? "hidden"
            : value instanceof Value.NotAvailable ? "not_available" : "shown";
    Map<FunderColumn, Value> row = new EnumMap<>(FunderColumn.class);
    row.put(FunderColumn.MONTH, Value.text(month));
    row.put(FunderColumn.TABLE, Value.text(table));
    row.put(FunderColumn.GROUP_TYPE, Value.text(s.groupType()));
    row.put(FunderColumn.GROUP_TYPE_LABEL, Value.text(s.groupTypeLabel()));
    row.put(FunderColumn.MEASURE, Value.text(s.measure()));
    row.put(FunderColumn.MEASURE_LABEL, Value.text(s.measureLabel()));
    row.put(FunderColumn.VALUE, value);
    row.put(FunderColumn.UNIT, Value.text(unit));
    row.put(FunderColumn.NUMERATOR, part);
    row.put(FunderColumn.DENOMINATOR, whole);
    row.put(FunderColumn.LOWER, lower);
    row.put(FunderColumn.UPPER, upper);
    row.put(FunderColumn.STATUS, Value.text(status));
    rows.add(List.copyOf(row.values()));
  }

  /** The published table, with every number rounded to what is shown of it. */
  PublishedTable published() {
    return PublishedTable.of(table, title, FunderColumn.all(level), rows).rounded();
  }

  /** A table of the rows of several tables that are about everybody. */
  static PublishedTable summary(List<PublishedTable> tables, String everybody) {
    List<List<Value>> rows =
        tables.stream()
            .flatMap(
                t ->
                    t
                        .where(FunderColumn.GROUP_TYPE.key(), Value.text(everybody)::equals)
                        .rows()
                        .stream())
            .toList();
    return PublishedTable.of("summary", "Everybody, at a glance", tables.get(0).columns(), rows);
  }
}
