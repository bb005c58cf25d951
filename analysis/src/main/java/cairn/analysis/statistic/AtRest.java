package cairn.analysis.statistic;

/**
 * Whether Newton's steps on a log likelihood have come to rest: the next one moves no coefficient
 * by more than a small share of itself, or moves all of them together by less than 1e-10 standard
 * errors. With many rows the rounding of their sums goes on moving a coefficient near 0 by more
 * than any share of it.
 *
 * <p>A step d with gradient g, of which the information is I, is √(d g) = √(d I d) standard errors
 * long. Worked example: d = 1e-14 where the standard error is 0.02 is 5e-13 standard errors: at
 * rest, whatever the coefficient.
 */
public final class AtRest {
  /** The square of a length in standard errors. */
  private static final double NOTHING = 1e-20;

  /** A coefficient nearer to 0 than this is taken to be as large. */
  private static final double LEAST = 1e-3;

  private AtRest() {}

  /**
   * Whether the steps may end here.
   *
   * @param step the next step
   * @param gradient of the log likelihood
   * @param beta the coefficients
   * @param share of a coefficient that counts as no move
   */
  public static boolean is(double[] step, double[] gradient, double[] beta, double share) {
    double length = 0;
    boolean isSmall = true;
    for (int j = 0; j < step.length; j++) {
      length += step[j] * gradient[j];
      isSmall &= Math.abs(step[j]) <= share * Math.max(Math.abs(beta[j]), LEAST);
    }
    return isSmall || Math.abs(length) <= NOTHING;
  }
}
