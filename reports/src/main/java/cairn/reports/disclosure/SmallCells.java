package cairn.reports.disclosure;

/**
 * The rule for small numbers of people.
 *
 * <p>Numbers from 1 to {@code threshold - 1} are small and are hidden; 0 is shown. A hidden small
 * number is safe when a reader who adds and subtracts everything printed must still reckon with
 * {@code threshold} or more and, where {@code lowerToo}, with the smallest number that the zeros
 * printed beside it leave possible. The rule of the US Centers for Medicare &amp; Medicaid Services
 * has threshold 11.
 *
 * @param threshold the smallest number of people that may be shown, besides 0
 * @param lowerToo whether the reader must also be unable to tell that the number is more than the
 *     least possible
 */
public record SmallCells(long threshold, boolean lowerToo) {
  /** The rule for funders: 11, both ends; a study plan may raise it. */
  public static final SmallCells FUNDER = new SmallCells(11, true);

  /** The same rule with a threshold that is at least as high. */
  public SmallCells raisedTo(long least) {
    return new SmallCells(Math.max(threshold, least), lowerToo);
  }

  /** Whether a number of people must be hidden. */
  public boolean isSmall(long n) {
    return n > 0 && n < threshold;
  }

  /** Whether what a reader can work out leaves a small number unknown enough. */
  boolean isSafe(AttackerInterval known, long leastPossible) {
    return known.upper() >= threshold && (!lowerToo || known.lower() <= leastPossible);
  }
}
