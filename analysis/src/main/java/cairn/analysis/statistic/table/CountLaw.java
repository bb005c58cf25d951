package cairn.analysis.statistic.table;

import cairn.analysis.statistic.Distributions;
import org.hipparchus.special.Gamma;

/**
 * The distribution of a count: binomial or Poisson. Tails are computed as such, never as 1 less the
 * other one.
 *
 * <p>Worked example: {@code poisson(2).upper(3)} is 0.3233, the chance of three or more where two
 * are expected.
 */
public abstract class CountLaw {
  /** Probabilities that differ by less than this share are equal, as in R's exact tests. */
  private static final double EQUAL = 1 + 1e-7;

  private CountLaw() {}

  /** Successes among n trials of chance p. */
  public static CountLaw binomial(long n, double p) {
    return new CountLaw() {
      @Override
      public double density(long k) {
        if (k < 0 || k > n) {
          return 0;
        }
        double log = p == 0 || k == 0 ? 0 : k * Math.log(p);
        log += p == 1 || k == n ? 0 : (n - k) * Math.log1p(-p);
        boolean never = p == 0 && k > 0 || p == 1 && k < n;
        return never ? 0 : Math.exp(FisherExact.logChoose(n, k) + log);
      }

      @Override
      public double lower(long k) {
        return k < 0 ? 0 : k >= n ? 1 : Distributions.betaLower(1 - p, (double) n - k, k + 1.0);
      }

      @Override
      public double upper(long k) {
        return k <= 0 ? 1 : k > n ? 0 : Distributions.betaLower(p, k, n - k + 1.0);
      }

      @Override
      public double mean() {
        return n * p;
      }

      @Override
      long most() {
        return n;
      }
    };
  }

  /** Events where this many are expected. */
  public static CountLaw poisson(double mean) {
    return new CountLaw() {
      @Override
      public double density(long k) {
        return k < 0
            ? 0
            : mean == 0
                ? (k == 0 ? 1 : 0)
                : Math.exp(k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0));
      }

      @Override
      public double lower(long k) {
        return k < 0 ? 0 : mean == 0 ? 1 : Gamma.regularizedGammaQ(k + 1.0, mean);
      }

      @Override
      public double upper(long k) {
        return k <= 0 ? 1 : mean == 0 ? 0 : Gamma.regularizedGammaP(k, mean);
      }

      @Override
      public double mean() {
        return mean;
      }

      @Override
      long most() {
        return Long.MAX_VALUE / 4;
      }
    };
  }

  /** P(X = k). */
  public abstract double density(long k);

  /** P(X ≤ k). */
  public abstract double lower(long k);

  /** P(X ≥ k). */
  public abstract double upper(long k);

  /** The expected count. */
  public abstract double mean();

  abstract long most();

  /** The least k with P(X ≤ k) ≥ p. */
  public long quantile(double p) {
    long low = -1;
    long high = Math.max(1, (long) Math.ceil(mean()));
    while (high < most() && lower(high) < p) {
      low = high;
      high = Math.min(most(), 2 * high + 1);
    }
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (lower(middle) >= p) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Two-sided p of a count: the chance of counts no likelier than it. */
  public double noLikelier(long seen) {
    double own = density(seen) * EQUAL;
    if (seen == mean()) {
      return 1;
    }
    if (seen < mean()) {
      // The counts above the mean fall: the first that is no likelier begins the other tail.
      long low = (long) Math.ceil(mean()) - 1;
      long high = Math.min(most(), Math.max(low + 1, (long) Math.ceil(2 * mean() - seen)));
      while (high < most() && density(high) > own) {
        high = Math.min(most(), 2 * high + 1);
      }
      if (density(high) > own) {
        return Math.min(1, lower(seen));
      }
      while (high - low > 1) {
        long middle = low + (high - low) / 2;
        if (density(middle) <= own) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return Math.min(1, lower(seen) + upper(high));
    }
    long high = (long) Math.floor(mean()) + 1;
    long low = -1;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (density(middle) <= own) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.min(1, lower(low) + upper(seen));
  }
}
