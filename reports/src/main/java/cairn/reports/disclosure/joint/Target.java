package cairn.reports.disclosure.joint;

/**
 * A number that nobody may work out: that of a hidden cell, or one that is printed nowhere and
 * follows from others, such as the difference between two.
 *
 * @param name the cell's, or those of both numbers with {@code less} between
 * @param kind whether it stands somewhere
 * @param amount the number
 * @param least the least that zeros printed beside it leave possible, at least 1; {@link #ANY}
 *     where a reader may know that it is more
 */
public record Target(String name, Kind kind, Amount amount, long least) {
  /** That a reader may know how much it is at least. */
  public static final long ANY = Long.MAX_VALUE;

  /** Whether it is small as far as is known here. */
  public boolean maybeSmall(DisclosureRule rule) {
    return !amount.isTold() || rule.isSmall(amount.value());
  }

  /** Whether a number stands somewhere. */
  public enum Kind {
    /** The number of a hidden cell. */
    CELL,
    /** What lies between two numbers of which one is part of the other. */
    DIFFERENCE
  }
}
