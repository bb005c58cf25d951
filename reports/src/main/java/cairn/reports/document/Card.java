package cairn.reports.document;

/**
 * One number at a glance.
 *
 * @param label what it is
 * @param value the number as read
 * @param direction whether it went up or down; an arrow, never a judgement
 * @param change the change in words, such as {@code 2 points (target 60%)}; empty for none
 * @param detail the interval or the n behind it; empty for none
 */
public record Card(String label, String value, Direction direction, String change, String detail) {

  /** Which way a number went. */
  public enum Direction {
    /** Higher than before. */
    UP,
    /** Lower than before. */
    DOWN,
    /** As before. */
    SAME,
    /** Nothing to compare with. */
    NONE
  }

  /** A card with nothing to compare. */
  public static Card of(String label, String value, String detail) {
    return new Card(label, value, Direction.NONE, "", detail);
  }

  /** A card with a change. */
  public static Card changed(
      String label, String value, Direction direction, String change, String detail) {
    return new Card(label, value, direction, change, detail);
  }
}
