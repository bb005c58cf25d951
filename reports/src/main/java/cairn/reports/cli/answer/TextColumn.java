package cairn.reports.cli.answer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A column of a table on a terminal, as wide as its widest cell.
 *
 * @param name what stands above it
 * @param cells what stands in it
 * @param left whether cells stand to the left, as words do
 * @param width how wide it is
 */
public record TextColumn(String name, List<String> cells, boolean left, int width) {
  /** What stands between two columns. */
  public static final String GAP = "  ";

  /** A column of words, which stand to the left. */
  public static TextColumn words(String name, List<String> cells) {
    return of(name, cells, true);
  }

  /** A column of numbers, which stand to the right. */
  public static TextColumn numbers(String name, List<String> cells) {
    return of(name, cells, false);
  }

  private static TextColumn of(String name, List<String> cells, boolean left) {
    int widest = cells.stream().mapToInt(String::length).max().orElse(0);
    return new TextColumn(name, cells, left, Math.max(name.length(), widest));
  }

  /** The names above columns. */
  public static String head(List<TextColumn> columns) {
    return line(columns.stream().map(column -> column.padded(column.name)).toList());
  }

  /** The line between the names and the rows. */
  public static String rule(List<TextColumn> columns) {
    return line(columns.stream().map(column -> "-".repeat(column.width)).toList());
  }

  /** One row of columns side by side. */
  public static String row(List<TextColumn> columns, int row) {
    return line(columns.stream().map(column -> column.padded(column.cells.get(row))).toList());
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(GAP)).stripTrailing();
  }

  private String padded(String cell) {
    String pad = " ".repeat(width - cell.length());
    return left ? cell + pad : pad + cell;
  }
}
