package cairn.reports.table;

import java.util.regex.Pattern;

/**
 * One column of a published table.
 *
 * @param name the machine's name, lower case with underscores, unique in its table
 * @param label the heading people read
 * @param unit what a number counts ({@code people}, {@code per cent}, {@code weeks}), or empty
 * @param type what its cells hold
 * @param decimals digits after the point, for {@link CellType#DECIMAL}; otherwise 0
 */
public record TableColumn(String name, String label, String unit, CellType type, int decimals) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  /**
   * Checks the name and the decimals.
   *
   * @throws IllegalArgumentException when one of them cannot be used
   */
  public TableColumn {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a column name: " + name);
    }
    if (decimals < 0 || decimals > 6 || (type != CellType.DECIMAL && decimals != 0)) {
      throw new IllegalArgumentException("decimals do not fit column " + name);
    }
  }

  /** A column of words. */
  public static TableColumn text(String name, String label) {
    return new TableColumn(name, label, "", CellType.TEXT, 0);
  }

  /** A column of whole numbers. */
  public static TableColumn count(String name, String label, String unit) {
    return new TableColumn(name, label, unit, CellType.COUNT, 0);
  }

  /** A column of shares, 0 to 1, shown as whole per cent. */
  public static TableColumn share(String name, String label) {
    return new TableColumn(name, label, "per cent", CellType.SHARE, 0);
  }

  /** A column of differences of shares, −1 to 1, shown as signed whole points. */
  public static TableColumn points(String name, String label) {
    return new TableColumn(name, label, "percentage points", CellType.POINTS, 0);
  }

  /** A column of numbers shown with {@code decimals} digits after the point. */
  public static TableColumn decimal(String name, String label, String unit, int decimals) {
    return new TableColumn(name, label, unit, CellType.DECIMAL, decimals);
  }

  /** A column of days. */
  public static TableColumn date(String name, String label) {
    return new TableColumn(name, label, "", CellType.DATE, 0);
  }
}
