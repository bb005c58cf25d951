package cairn.analysis.statistic;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Tails and quantiles of the distributions the estimators use, exact in the far tails: upper tails
 * are computed as such and never as 1 − lower. Special functions are Hipparchus'.
 *
 * <p>Worked example: {@code normalTwoSidedQuantile(0.95)} is 1.959963984540054, R's {@code
 * qnorm(.975)}; {@code chiSquaredUpper(3.841458820694124, 1)} is 0.05.
 */
public final class Distributions {
  private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
  private static final int MOST_STEPS = 500;

  private Distributions() {}

  static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("a confidence level lies between 0 and 1, as 0.95");
    }
  }

  /** z with P(|Z| ≤ z) = level, for instance 1.96 for 0.95. */
  public static double normalTwoSidedQuantile(double level) {
    requireLevel(level);
    return -NORMAL.inverseCumulativeProbability((1 - level) / 2);
  }

  /** P(Z ≤ z). */
  public static double normalLower(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }

  /** P(|Z| ≥ |z|). */
  public static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** P(X ≥ x) of chi-square; 1 at or below 0. */
  public static double chiSquaredUpper(double x, double df) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
  }

  /** P(|T| ≥ |t|) of Student's t; at infinite degrees of freedom the normal tail. */
  public static double studentTwoSided(double t, double df) {
    if (Double.isInfinite(df)) {
      return normalTwoSided(t);
    }
    return t == 0 ? 1 : betaLower(df / (df + t * t), df / 2, 0.5);
  }

  /** t with P(|T| ≤ t) = level, for instance 2.228138851986274 for 0.95 and 10. */
  public static double studentTwoSidedQuantile(double level, double df) {
    requireLevel(level);
    if (Double.isInfinite(df)) {
      return normalTwoSidedQuantile(level);
    }
    // The tail is convex and t lies above z: Newton's steps from z rise to t and never pass it.
    double t = normalTwoSidedQuantile(level);
    double logScale = -Beta.logBeta(df / 2, 0.5) - Math.log(df) / 2;
    for (int step = 0; step < MOST_STEPS; step++) {
      double density = Math.exp(logScale - (df + 1) / 2 * Math.log1p(t * t / df));
      double next = t + (studentTwoSided(t, df) - (1 - level)) / (2 * density);
      if (!(next > t)) {
        break;
      }
      t = next;
    }
    return t;
  }

  /** P(F ≥ f) of Fisher's F; 1 at or below 0. */
  public static double fisherUpper(double f, double df1, double df2) {
    return f <= 0 ? 1 : betaLower(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
  }

  /** The regularised incomplete beta function I(x; a, b). */
  public static double betaLower(double x, double a, double b) {
    return x <= 0 ? 0 : x >= 1 ? 1 : Beta.regularizedBeta(x, a, b, 1e-16, 100_000);
  }

  /** x with I(x; a, b) = p, by bisection to the last bits. */
  public static double betaQuantile(double p, double a, double b) {
    if (p <= 0 || p >= 1) {
      return p <= 0 ? 0 : 1;
    }
    return rootOfIncreasing(x -> betaLower(x, a, b) - p, 0, 1);
  }

  /** The p quantile of sorted values, linear between neighbours (R's type 7). */
  public static double sampleQuantile(double[] sorted, double p) {
    return Draws.quantile(sorted, p);
  }

  /** The zero of an increasing function, by bisection until the bracket cannot be halved. */
  public static double rootOfIncreasing(DoubleUnaryOperator f, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < 1100; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (f.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }
}
