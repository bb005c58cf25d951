package cairn.analysis.person.plan;

/**
 * How sure an interval is, and how its draws are made.
 *
 * @param confidence level of every interval, and of every word about one
 * @param resamples draws of a bootstrap
 * @param seed where the draws start
 */
public record PrecisionPlan(double confidence, int resamples, long seed) {
  /** The level of intervals where a plan says nothing: the one place where it stands. */
  public static final double CONFIDENCE = 0.95;
}
