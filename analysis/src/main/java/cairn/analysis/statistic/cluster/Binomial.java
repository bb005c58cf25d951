package cairn.analysis.statistic.cluster;

import java.util.random.RandomGenerator;
import org.hipparchus.special.Gamma;

/**
 * Draws from a binomial distribution, exactly and at a cost that does not grow with n: by inversion
 * from 0 up where the mean is small, else by transformed rejection.
 *
 * <p>Source: Hörmann (1993), The generation of binomial random variates, Journal of Statistical
 * Computation and Simulation 46, 101–110 (algorithm BTRS).
 */
final class Binomial {
  private static final double SMALL = 10;

  private Binomial() {}

  /** How many of n succeed when each does so with probability p. */
  static long draw(long n, double p, RandomGenerator random) {
    if (n == 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    if (p > 0.5) {
      return n - draw(n, 1 - p, random);
    }
    return n * p < SMALL ? inverted(n, p, random) : rejected(n, p, random);
  }

  private static long inverted(long n, double p, RandomGenerator random) {
    double odds = p / (1 - p);
    double mass = Math.exp(n * Math.log1p(-p));
    double u = random.nextDouble();
    long x = 0;
    while (u > mass && x < n) {
      u -= mass;
      x++;
      mass *= odds * (n - x + 1) / x;
    }
    return x;
  }

  private static long rejected(long n, double p, RandomGenerator random) {
    double spread = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double centre = n * p + 0.5;
    double quick = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * spread;
    double odds = p / (1 - p);
    long mode = (long) Math.floor((n + 1) * p);
    double atMode = logFactorials(n, mode);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = random.nextDouble();
      double near = 0.5 - Math.abs(u);
      double x = Math.floor((2 * a / near + b) * u + centre);
      if (!(x >= 0 && x <= n)) {
        continue;
      }
      long k = (long) x;
      if (near >= 0.07 && v <= quick) {
        return k;
      }
      double height = Math.log(v * alpha / (a / (near * near) + b));
      if (height <= atMode - logFactorials(n, k) + (k - mode) * Math.log(odds)) {
        return k;
      }
    }
  }

  /** log k! (n − k)!. */
  private static double logFactorials(long n, long k) {
    return Gamma.logGamma(k + 1.0) + Gamma.logGamma(n - k + 1.0);
  }
}
