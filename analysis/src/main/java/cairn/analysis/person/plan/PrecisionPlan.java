package cairn.analysis.person.plan;

/**
 * How sure an interval is, and how its draws are made.
 *
 * @param confidence level of every interval, and of every word about one
 * @param looksAYear looks at the results in a year, over which the chance of a wrong word is shared
 * @param resamples draws of a bootstrap
 * @param seed where the draws start
 */
public record PrecisionPlan(double confidence, int looksAYear, int resamples, long seed) {
  /** A report a month. */
  public static final int LOOKS = 12;

  /** The level of intervals where a plan says nothing: the one place where it stands. */
  public static final double CONFIDENCE = 0.95;
}
