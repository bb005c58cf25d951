package cairn.analysis.compare;

import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a published table, filled by the names of its columns. */
final class RowDraft {
  private static final String NOTE = "note";

  private final Table table;
  private final @Nullable Object[] values;
  private @Nullable String lacking;

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
    return limits("", interval).set("method", interval.method());
  }

  /**
   * The limits of an interval, in columns that begin with a word; an interval of no width is none,
   * for nobody is so certain. Why there is none goes to the note of a row that has no other.
   */
  RowDraft limits(String prefix, Interval interval) {
    boolean width =
        interval.lower().orElse(0) < interval.upper().orElse(0)
            || !interval.lower().isPresent()
            || !interval.upper().isPresent();
    Quantity none = Quantity.absent(Absence.NO_SPREAD);
    Quantity lower = width ? interval.lower() : none;
    Quantity upper = width ? interval.upper() : none;
    if (interval.estimate().isPresent() && lacking == null) {
      lacking = lower.absence().or(upper::absence).map(RowDraft::words).orElse(null);
    }
    return set(prefix + "lower", lower).set(prefix + "upper", upper);
  }

  private static String words(Absence absence) {
    return switch (absence) {
      case TOO_FEW -> "no interval: too few people, or groups, for one";
      case NO_SPREAD -> absence.words();
      case NOT_REACHED -> "a limit of the interval is not reached";
      default -> "no interval: it holds for nobody, or for everybody";
    };
  }

  /**
   * The row.
   *
   * @throws IllegalStateException when a column that every row must fill is empty
   */
  Row build() {
    if (lacking != null && table.has(NOTE) && values[table.indexOf(NOTE)] == null) {
      set(NOTE, lacking);
    }
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
