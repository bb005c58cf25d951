package cairn.analysis.method.table;

import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ValueLabels;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.table.ContingencyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of counts with the names of its rows and columns.
 *
 * @param rows the labels of the rows
 * @param columns the labels of the columns
 * @param counts the cells
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CrossTable(List<String> rows, List<String> columns, long[][] counts) {
  /** Keeps its own lists. */
  public CrossTable {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /**
   * Counts the rows of two columns.
   *
   * @param count how many people each row stands for
   * @throws NotEstimableException when a count is no whole number of at least 0
   */
  public static CrossTable of(FrameColumn.Levels row, FrameColumn.Levels column, double[] count) {
    long[][] counts = new long[row.labels().size()][column.labels().size()];
    for (int i = 0; i < count.length; i++) {
      if (count[i] < 0 || count[i] != Math.rint(count[i])) {
        throw new NotEstimableException("a count is a whole number of 0 or more");
      }
      counts[row.codes()[i]][column.codes()[i]] += (long) count[i];
    }
    return new CrossTable(row.labels(), column.labels(), counts);
  }

  /** The same with the labels of both sides on each, in a given order. */
  public CrossTable square(List<String> order) {
    long[][] square = new long[order.size()][order.size()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        int from = order.indexOf(rows.get(i));
        int to = order.indexOf(columns.get(j));
        square[from][to] += counts[i][j];
      }
    }
    return new CrossTable(order, order, square);
  }

  /** The labels of both sides, each once: numbers in rising order, else words in theirs. */
  public List<String> bothLabels() {
    List<String> all =
        new ArrayList<>(Stream.concat(rows.stream(), columns.stream()).distinct().toList());
    if (all.stream().allMatch(ValueLabels::isNumber)) {
      all.sort((a, b) -> Double.compare(Double.parseDouble(a), Double.parseDouble(b)));
    } else {
      all.sort(null);
    }
    return all;
  }

  /** The table for a test. */
  public ContingencyTable table() {
    return ContingencyTable.of(counts);
  }

  /** The counts as a table of figures. */
  public FigureTable figures(String title, String row, String column) {
    List<FigureTable.Row> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        cells.add(FigureTable.Row.of(List.of(rows.get(i), columns.get(j)), counts[i][j]));
      }
    }
    return FigureTable.keyed(title, List.of(row, column), List.of("count"), cells);
  }
}
