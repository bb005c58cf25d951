package cairn.analysis.person.calendar;

import cairn.ingest.model.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which substances belong to which class, so that use of one counts for every class above it.
 *
 * @param parents key of a substance to key of its class, one step each
 */
public record Families(Map<String, String> parents) {
  private static final int DEEPEST = 8;

  /** Keeps a copy. */
  public Families {
    parents = Map.copyOf(parents);
  }

  /** No classes beyond the one that a problem itself names. */
  public static Families none() {
    return new Families(Map.of());
  }

  /** Whether a report of one problem counts for another: it is the same, or of its class. */
  public boolean counts(Problem reported, Problem asked) {
    return counts(reported.key(), reported.parent(), asked.key());
  }

  /**
   * Whether a report of one substance counts for another or for a class.
   *
   * @param reported key of the substance reported
   * @param parent key of its class, or null
   * @param asked key of the substance or class asked about
   */
  public boolean counts(String reported, @Nullable String parent, String asked) {
    if (reported.equals(asked)) {
      return true;
    }
    String above = parent;
    for (int step = 0; above != null && step < DEEPEST; step++) {
      if (above.equals(asked)) {
        return true;
      }
      above = parents.get(above);
    }
    return false;
  }
}
