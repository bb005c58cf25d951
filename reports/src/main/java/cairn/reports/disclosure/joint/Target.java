package cairn.reports.disclosure.joint;

/**
 * A number that nobody may work out: that of a hidden cell, or one that is printed nowhere and
 * follows from others, such as the difference between two.
 *
 * @param name the cell's, or those of both numbers with {@code less} between
 * @param kind whether it stands somewhere
 * @param amount the number
 * @param least the least that zeros printed beside it leave possible, at least 1
 */
public record Target(String name, Kind kind, Amount amount, long least) {
  /** Whether a number stands somewhere. */
  public enum Kind {
    /** The number of a hidden cell. */
    CELL,
    /** What lies between two numbers of which one is part of the other. */
    DIFFERENCE
  }
}
