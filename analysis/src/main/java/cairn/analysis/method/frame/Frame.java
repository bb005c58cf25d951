package cairn.analysis.method.frame;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Columns of one length, by name: what an estimate reads from a file. */
public final class Frame {
  private final Map<String, FrameColumn> columns;
  private final int rows;

  private Frame(Map<String, FrameColumn> columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** No columns yet, for this many rows. */
  public static Frame rows(int rows) {
    return new Frame(Map.of(), rows);
  }

  /** These columns and one more; a column of the same name is replaced. */
  public Frame and(FrameColumn column) {
    if (column.rows() != rows) {
      throw new IllegalArgumentException("column " + column.name() + " has another length");
    }
    Map<String, FrameColumn> more = new LinkedHashMap<>(columns);
    more.put(column.name(), column);
    return new Frame(more, rows);
  }

  /** 1 for each of so many rows: what a row counts or weighs where nothing else is said. */
  public static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /**
   * The column of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public FrameColumn column(String name) {
    FrameColumn column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("column " + name + " was not read");
    }
    return column;
  }

  /** The numbers of a column that was read as numbers. */
  public double[] numbers(String name) {
    if (column(name) instanceof FrameColumn.Numbers numbers) {
      return numbers.values();
    }
    throw new IllegalArgumentException("column " + name + " was not read as numbers");
  }

  /** The labels of a column that was read as groups. */
  public FrameColumn.Levels levels(String name) {
    if (column(name) instanceof FrameColumn.Levels levels) {
      return levels;
    }
    throw new IllegalArgumentException("column " + name + " was not read as groups");
  }
}
