package cairn.analysis.method.frame;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Figures that belong together: one row for each thing they are about, one column for each number.
 *
 * @param title what stands above it
 * @param keys names of the parts of a row's key, such as {@code group} and {@code t}
 * @param stats names of the numbers
 * @param rows in order
 * @param plain whether a key is written as its only part alone ({@code karno}), not as {@code
 *     term=karno}
 * @param detail whether a table for reading leaves it out, unless everything is asked for
 */
public record FigureTable(
    String title,
    List<String> keys,
    List<String> stats,
    List<Row> rows,
    boolean plain,
    boolean detail) {

  /** Refuses rows of another shape. */
  public FigureTable {
    for (Row row : rows) {
      if (row.key().size() != keys.size() || row.values().size() != stats.size()) {
        throw new IllegalArgumentException(title + ": a row has another shape than its table");
      }
    }
    keys = List.copyOf(keys);
    stats = List.copyOf(stats);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param key the parts of its key
   * @param values one a number
   */
  public record Row(List<String> key, List<Quantity> values) {
    /** Keeps its own lists. */
    public Row {
      key = List.copyOf(key);
      values = List.copyOf(values);
    }

    /**
     * A row of numbers and quantities; a number that is none is not estimable.
     *
     * @param key the parts of its key
     * @param values each a {@link Number}, a {@link Quantity}, an {@link Interval} (its three
     *     numbers) or a {@link TestResult} (statistic, degrees of freedom and p)
     */
    public static Row of(List<String> key, Object... values) {
      List<Quantity> quantities = new ArrayList<>();
      for (Object value : values) {
        if (value instanceof Quantity quantity) {
          quantities.add(quantity);
        } else if (value instanceof Interval interval) {
          quantities.addAll(List.of(interval.estimate(), interval.lower(), interval.upper()));
        } else if (value instanceof TestResult test) {
          quantities.addAll(List.of(test.statistic(), test.df(), test.p()));
        } else if (value instanceof Number number) {
          quantities.add(quantity(number.doubleValue()));
        } else {
          throw new IllegalArgumentException("a figure is a number or the reason for none");
        }
      }
      return new Row(key, quantities);
    }

    private static Quantity quantity(double value) {
      return Double.isNaN(value)
          ? Quantity.absent(AbsenceReason.NOT_ESTIMABLE)
          : Quantity.of(value);
    }
  }

  /** A table whose keys are written as {@code name=part}. */
  public static FigureTable keyed(
      String title, List<String> keys, List<String> stats, List<Row> rows) {
    return new FigureTable(title, keys, stats, rows, false, false);
  }

  /** A table whose keys are names alone. */
  public static FigureTable named(String title, String key, List<String> stats, List<Row> rows) {
    return new FigureTable(title, List.of(key), stats, rows, true, false);
  }

  /** One row about a whole model or test, by its name. */
  public static FigureTable single(
      String title, String name, List<String> stats, Object... values) {
    return named(title, "about", stats, List.of(Row.of(List.of(name), values)));
  }

  /** The same, left out of a table for reading. */
  public FigureTable asDetail() {
    return new FigureTable(title, keys, stats, rows, plain, true);
  }

  /** Every number with its key, row by row. */
  public List<FigureValue> figures() {
    List<FigureValue> figures = new ArrayList<>();
    for (Row row : rows) {
      String key = key(row);
      for (int i = 0; i < stats.size(); i++) {
        figures.add(new FigureValue(key, stats.get(i), row.values().get(i)));
      }
    }
    return figures;
  }

  private String key(Row row) {
    if (plain) {
      return String.join(";", row.key());
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      parts.add(keys.get(i) + "=" + row.key().get(i));
    }
    return String.join(";", parts);
  }
}
