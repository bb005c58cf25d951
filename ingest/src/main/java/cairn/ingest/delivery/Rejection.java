package cairn.ingest.delivery;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A row that was left out: where it stands and which rule it broke, and nothing else of it.
 *
 * @param file the file's name within the delivery
 * @param line its line
 * @param column the column, or null where the rule is about the row
 * @param rule the rule
 */
public record Rejection(String file, long line, @Nullable String column, String rule)
    implements Serializable, Comparable<Rejection> {
  private static final Comparator<Rejection> ORDER =
      Comparator.comparing(Rejection::file)
          .thenComparingLong(Rejection::line)
          .thenComparing(Rejection::columnOrNothing)
          .thenComparing(Rejection::rule);

  private String columnOrNothing() {
    return column == null ? "" : column;
  }

  @Override
  public int compareTo(Rejection other) {
    return ORDER.compare(this, other);
  }
}
