package cairn.analysis.statistic.test;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;

/**
 * Mann and Whitney's comparison of two groups by ranks (Wilcoxon's rank sum).
 *
 * <p>W: pairs in which the first is larger, ties half. Normal: variance n m/12 (n + m + 1 − Σ(t³ −
 * t)/((n + m)(n + m − 1))), with or without a correction of ½. Exact: over all ways to deal out the
 * (mid)ranks, for up to {@link #MOST_EXACT} people. Shift: Hodges and Lehmann's median of all
 * differences; its interval where the test of the shifted values turns. R: {@code wilcox.test(x, y,
 * exact =, correct =, conf.int = TRUE)}, {@code exactRankTests::wilcox.exact}.
 *
 * <p>Worked example: 1, 2, 4 against 3, 5, 6: W = 1, exact p = 0.2.
 *
 * <p>Source: Mann and Whitney (1947); Hodges and Lehmann (1963); Streitberg and Röhmel (1986).
 */
public final class MannWhitney {
  /** The most people in both groups together of whom the exact test is made. */
  public static final int MOST_EXACT = 200;

  private final double[] first;
  private final double[] second;
  private final Ranks ranks;
  private final double w;

  private MannWhitney(double[] first, double[] second) {
    this.first = first.clone();
    this.second = second.clone();
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    ranks = Ranks.of(all);
    w = ranks.sum(0, first.length) - first.length * (first.length + 1.0) / 2;
  }

  /**
   * The comparison of two groups.
   *
   * @throws NotEstimableException when a group is empty
   */
  public static MannWhitney of(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new NotEstimableException("one of the two groups has nobody");
    }
    return new MannWhitney(first, second);
  }

  /** W. */
  public double statistic() {
    return w;
  }

  /** The chance that one of the first is above one of the second, ties half. */
  public double superiority() {
    return w / ((double) first.length * second.length);
  }

  /** Whether two values are equal. */
  public boolean hasTies() {
    return ranks.ties() > 0;
  }

  private static double deviation(double n, double m, double ties) {
    return Math.sqrt(n * m / 12 * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  }

  /** The normal test. */
  public TestResult normal(boolean corrected) {
    String method = "Mann-Whitney, normal" + (corrected ? ", continuity corrected" : "");
    double z = w - first.length * (double) second.length / 2;
    double sigma = deviation(first.length, second.length, ranks.ties());
    if (!(sigma > 0)) {
      return TestResult.absent(AbsenceReason.NO_VARIATION, method);
    }
    z -= corrected ? Math.signum(z) * 0.5 : 0;
    double p = Math.min(1, Distributions.normalTwoSided(z / sigma));
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    return new TestResult(Quantity.of(w), none, Quantity.of(p), method);
  }

  /** The exact test, with mid-ranks where there are ties; absent for too many people. */
  public TestResult exact() {
    String method = "Mann-Whitney, exact" + (hasTies() ? " with mid-ranks" : "");
    if (first.length + second.length > MOST_EXACT) {
      return TestResult.absent(AbsenceReason.NOT_ESTIMABLE, method + ": too many people");
    }
    RankSums sums = RankSums.dealt(ranks.of(), first.length);
    double p = sums.twoSided(ranks.sum(0, first.length));
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    return new TestResult(Quantity.of(w), none, Quantity.of(p), method);
  }

  /** All differences of one of the first less one of the second, in rising order. */
  private double[] differences() {
    double[] all = new double[Math.multiplyExact(first.length, second.length)];
    int next = 0;
    for (double x : first) {
      for (double y : second) {
        all[next++] = x - y;
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** The median of all differences with its exact interval; absent limits with ties. */
  public Interval exactShift(double level) {
    String method = "Hodges-Lehmann, exact";
    double[] differences = differences();
    int n = differences.length;
    Quantity median = Quantity.of((differences[(n - 1) / 2] + differences[n / 2]) / 2);
    if (hasTies() || first.length + second.length > MOST_EXACT) {
      Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
      return new Interval(median, none, none, level, method);
    }
    double least = first.length * (first.length + 1.0) / 2;
    RankSums sums = RankSums.dealt(ranks.of(), first.length);
    int at = (int) Math.max(1, sums.quantile((1 - level) / 2) - least);
    return new Interval(
        median, Quantity.of(differences[at - 1]), Quantity.of(differences[n - at]), level, method);
  }

  /**
   * The shift that makes the groups alike, with the interval that the normal test would not refuse.
   */
  public Interval normalShift(double level, boolean corrected) {
    return NormalShift.of(
        this::standardized,
        min(first) - max(second),
        max(first) - min(second),
        corrected,
        level,
        "shift by the normal Mann-Whitney test");
  }

  private double standardized(double shift, boolean corrected) {
    double[] all = new double[first.length + second.length];
    Arrays.setAll(
        all,
        i -> NormalShift.digits(i < first.length ? first[i] - shift : second[i - first.length]));
    Ranks moved = Ranks.of(all);
    double n = first.length;
    double m = second.length;
    double off = moved.sum(0, first.length) - n * (n + 1) / 2 - n * m / 2;
    double sigma = deviation(n, m, moved.ties());
    off -= corrected ? Math.signum(off) * 0.5 : 0;
    return sigma > 0 ? off / sigma : 0;
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
