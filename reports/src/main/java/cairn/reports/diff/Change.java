package cairn.reports.diff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cell that is another one, or a row that only one of two versions has.
 *
 * @param table the table
 * @param row the row's key: columns and what stands in them
 * @param kind what became of it
 * @param column the column of a cell, or empty for a whole row
 * @param before what stood there, or null where nothing did
 * @param after what stands there now, or null where nothing does
 * @param why what can have changed it
 */
public record Change(
    String table,
    String row,
    Kind kind,
    String column,
    @Nullable Object before,
    @Nullable Object after,
    Set<Cause> why) {
  /** What became of a row. */
  public enum Kind {
    CHANGED("changed"),
    NEW("new row"),
    GONE("row gone");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What became of it, as it is read. */
    public String words() {
      return words;
    }
  }
}
