package cairn.analysis.compare;

import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a published table, filled by the names of its columns. */
final class RowDraft {
  private final Table table;
  private final @Nullable Object[] values;

  RowDraft(Table table) {
    this.table = table;
    this.values = new Object[table.columns().size()];
  }

  RowDraft set(String column, @Nullable Object value) {
    values[table.indexOf(column)] = value;
    return this;
  }

  RowDraft set(String column, Quantity value) {
    return set(column, value.isPresent() ? (Object) value.value() : null);
  }

  /** A share with its limits and the name of its method. */
  RowDraft share(Interval interval) {
    return set("share", interval.estimate()).limits(interval);
  }

  /** The limits of an interval and the name of its method. */
  RowDraft limits(Interval interval) {
    return set("lower", interval.lower())
        .set("upper", interval.upper())
        .set("method", interval.method());
  }

  /**
   * The row.
   *
   * @throws IllegalStateException when a column that every row must fill is empty
   */
  Row build() {
    List<Column> columns = table.columns();
    for (int i = 0; i < values.length; i++) {
      if (columns.get(i).required() && values[i] == null) {
        throw new IllegalStateException(
            "a row of " + table.name() + " has no " + columns.get(i).name());
      }
    }
    return new Row(values);
  }
}
