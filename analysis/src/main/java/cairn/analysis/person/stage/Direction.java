package cairn.analysis.person.stage;

import cairn.ingest.model.Keyed;
import cairn.ingest.model.Stage;

/**
 * Where a person moved from one assessment to the next. A return to use has no place in the order
 * of the stages, so moves to and from it are neither forward nor backward.
 */
public enum Direction implements Keyed {
  FORWARD,
  SAME,
  BACKWARD,
  TO_RETURN_TO_USE,
  FROM_RETURN_TO_USE,
  NOT_SEEN_AGAIN;

  /** The direction between two stages; twice in return to use is the same. */
  public static Direction between(Stage from, Stage to) {
    if (from == to) {
      return SAME;
    }
    if (!to.isOrdered()) {
      return TO_RETURN_TO_USE;
    }
    if (!from.isOrdered()) {
      return FROM_RETURN_TO_USE;
    }
    return to.compareTo(from) > 0 ? FORWARD : BACKWARD;
  }
}
