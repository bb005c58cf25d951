package cairn.reports.disclosure;

/**
 * The rule for small numbers of people.
 *
 * <p>Numbers from 1 to {@code threshold - 1} are small and are hidden; 0 is shown. A hidden small
 * number is safe when a reader who adds and subtracts everything printed must still reckon with
 * {@code threshold} or more, and with 1. The rule of the US Centers for Medicare &amp; Medicaid
 * Services has threshold 11.
 *
 * @param threshold the smallest number of people that may be shown, besides 0
 */
public record SmallCells(long threshold) {
  /** The rule for funders; a study plan may raise it. */
  public static final SmallCells FUNDER = new SmallCells(11);

  /** The same rule with a threshold that is at least as high. */
  public SmallCells raisedTo(long least) {
    return new SmallCells(Math.max(threshold, least));
  }

  /** Whether a number of people must be hidden. */
  public boolean isSmall(long n) {
    return n > 0 && n < threshold;
  }
}
