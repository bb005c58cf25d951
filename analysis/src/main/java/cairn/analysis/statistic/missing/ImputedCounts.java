package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Multiple imputation from counts: x of n seen with the good value and m not seen give, for each
 * data set, a chance drawn from Beta(x + ½, n − x + ½) and then the good values among the missing
 * drawn from Binomial(m, chance). Strata add up, data set by data set, and are pooled at the end.
 *
 * <p>Q, U and B as in {@link RubinsRules}, each data set's variance being q (1 − q) / N with N = n
 * + m; r = (1 + 1/M) B/U. The interval is Wilson's with r in it: with t on (M − 1)(1 + 1/r)²
 * degrees of freedom, a = t²/N, b = 1 + a (1 + r): (2Q + a (1 + r)) / 2b ± √(((2Q + a (1 + r)) /
 * 2b)² − Q²/b). Nothing missing: r = 0, which is Wilson's interval. Nobody: absent. The same
 * generator state gives the same numbers.
 *
 * <p>Worked example: 1 of 10 seen and none missing gives 0.1, from 0.017876 to 0.404150.
 *
 * <p>Source: Rubin (1987), Multiple Imputation for Nonresponse in Surveys; Lott and Reiter (2020),
 * The American Statistician 74, 109–115; gamma draws: Marsaglia and Tsang (2000), ACM TOMS 26,
 * 363–372; binomial draws by order statistics: Devroye (1986), chapter X.
 */
public final class ImputedCounts {
  private static final int SMALL = 64;

  private final PartlySeen seen;
  private final long[] yes;

  private ImputedCounts(PartlySeen seen, long[] yes) {
    this.seen = seen;
    this.yes = yes;
  }

  /** Nobody yet: where strata are added to. */
  public static ImputedCounts none(int dataSets) {
    return new ImputedCounts(new PartlySeen(new Counted(0, 0), 0), new long[dataSets]);
  }

  /**
   * One stratum.
   *
   * @param stratum who was seen and who was not
   * @param alike the people whose chance the missing are taken to have; the stratum's own, or more
   *     people where the stratum has nobody seen
   * @param dataSets how many data sets, 2 or more
   */
  public static ImputedCounts draw(
      PartlySeen stratum, Counted alike, int dataSets, RandomGenerator random) {
    long[] yes = new long[dataSets];
    for (int i = 0; i < dataSets && stratum.missing() > 0; i++) {
      double chance = beta(alike.x() + 0.5, alike.n() - alike.x() + 0.5, random);
      yes[i] = binomial(stratum.missing(), chance, random);
    }
    return new ImputedCounts(stratum, yes);
  }

  /** Both together, data set by data set. */
  public ImputedCounts plus(ImputedCounts other) {
    long[] sums = yes.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.yes[i];
    }
    return new ImputedCounts(seen.plus(other.seen), sums);
  }

  /** Everybody, seen or not. */
  public long people() {
    return seen.seen().n() + seen.missing();
  }

  /** Good values, those seen and the mean of those imputed, to the nearest whole. */
  public long meanYes() {
    return seen.seen().x() + Math.round((double) Arrays.stream(yes).sum() / yes.length);
  }

  /** The pooled share with its interval. */
  public Interval share(double level) {
    String method =
        "multiple imputation from counts, " + yes.length + " data sets, Rubin's rules, Wilson";
    double n = (double) people();
    if (n == 0) {
      return Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method);
    }
    double[] estimates = new double[yes.length];
    double[] variances = new double[yes.length];
    for (int i = 0; i < yes.length; i++) {
      double q = (seen.seen().x() + yes[i]) / n;
      estimates[i] = q;
      variances[i] = q * (1 - q) / n;
    }
    RubinsRules pooled = RubinsRules.pool(estimates, variances, Double.POSITIVE_INFINITY);
    double extra = pooled.total() - pooled.within();
    double r = pooled.within() == 0 ? 0 : extra / pooled.within();
    double df = r == 0 ? Double.POSITIVE_INFINITY : (yes.length - 1) * Math.pow(1 + 1 / r, 2);
    double t = Distributions.studentTwoSidedQuantile(level, df);
    double a = t * t / n * (1 + r);
    double b = 1 + a;
    double middle = (2 * pooled.estimate() + a) / (2 * b);
    double square = middle * middle - pooled.estimate() * pooled.estimate() / b;
    double half = Math.sqrt(Math.max(0, square));
    double lower = pooled.estimate() == 0 ? 0 : Math.max(0, middle - half);
    double upper = pooled.estimate() == 1 ? 1 : Math.min(1, middle + half);
    return Interval.of(pooled.estimate(), lower, upper, level, method);
  }

  private static double beta(double a, double b, RandomGenerator random) {
    double x = gamma(a, random);
    double y = gamma(b, random);
    return x / (x + y);
  }

  private static double gamma(double shape, RandomGenerator random) {
    if (shape < 1) {
      double u = 1 - random.nextDouble();
      return gamma(shape + 1, random) * Math.pow(u, 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double z = random.nextGaussian();
      double v = Math.pow(1 + c * z, 3);
      double u = 1 - random.nextDouble();
      if (v > 0 && Math.log(u) < 0.5 * z * z + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  private static long binomial(long trials, double chance, RandomGenerator random) {
    long n = trials;
    double p = chance;
    long yes = 0;
    while (n > SMALL) {
      // The middle one of n sorted uniform numbers halves the trials: all below it, or all above.
      long below = 1 + n / 2;
      double middle = beta((double) below, (double) (n + 1 - below), random);
      if (middle >= p) {
        n = below - 1;
        p = p / middle;
      } else {
        yes += below;
        n -= below;
        p = (p - middle) / (1 - middle);
      }
    }
    for (long i = 0; i < n; i++) {
      yes += random.nextDouble() < p ? 1 : 0;
    }
    return yes;
  }
}
