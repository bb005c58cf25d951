package cairn.ingest.contract;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where in a delivery something stands: by file, then line, then column.
 *
 * @param file the file's name within the delivery
 * @param line line of the row's first character, from 1; 0 where it is about the file
 * @param column the column's name where it is one of the contract's, or null
 */
public record Location(String file, long line, @Nullable String column)
    implements Serializable, Comparable<Location> {
  private static final String SHEET = " sheet ";
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingLong(Location::line)
          .thenComparing(Location::columnOrNothing);

  /** A whole file. */
  public static Location ofFile(String file) {
    return new Location(file, 0, null);
  }

  /** A row, or a file where the line is 0. */
  public static Location ofLine(String file, long line) {
    return new Location(file, line, null);
  }

  /** The name that findings give a sheet of a workbook, which is told by its table's name. */
  public static String sheet(String workbook, String table) {
    return workbook + SHEET + table;
  }

  /** What the line is called: a sheet has rows. */
  String lineWord() {
    return file.contains(SHEET) ? "row" : "line";
  }

  private String columnOrNothing() {
    return column == null ? "" : column;
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
