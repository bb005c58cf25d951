package cairn.ingest.delivery;

import cairn.ingest.contract.Location;
import java.io.Serializable;
import java.util.Comparator;

/**
 * A row or a cell that was left out: where it stands and which rule it broke, and nothing else of
 * it.
 *
 * @param at where it stands, without a column where the rule is about the row
 * @param rule the rule
 */
public record Rejection(Location at, String rule) implements Serializable, Comparable<Rejection> {
  private static final Comparator<Rejection> ORDER =
      Comparator.comparing(Rejection::at).thenComparing(Rejection::rule);

  @Override
  public int compareTo(Rejection other) {
    return ORDER.compare(this, other);
  }
}
