package cairn.analysis.statistic.test;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.Arrays;

/**
 * Wilcoxon's signed rank test of changes, and the sign test. Changes of 0 drop out.
 *
 * <p>V: the ranks of |d| that belong to positive changes. Normal: variance n(n + 1)(2n + 1)/24 −
 * Σ(t³ − t)/48, with or without a correction of ½. Exact: over all signs of the (mid)ranks, for up
 * to {@link MannWhitney#MOST_EXACT} changes. Shift: Hodges and Lehmann's median of the means of
 * every two changes, or where the normal test of the changes less the shift turns. R: {@code
 * wilcox.test(x, y, paired = TRUE)}, {@code exactRankTests::wilcox.exact}.
 *
 * <p>Worked example: changes 1, 2, −3, 4: V = 7, exact p = 0.625.
 *
 * <p>Source: Wilcoxon (1945), Biometrics Bulletin 1, 80–83; Hodges and Lehmann (1963).
 */
public final class SignedRank {
  private final double[] changes;
  private final Ranks ranks;
  private final int zeros;

  private SignedRank(double[] differences) {
    changes = Arrays.stream(differences).filter(d -> d != 0).toArray();
    zeros = differences.length - changes.length;
    ranks = Ranks.of(Arrays.stream(changes).map(SignedRank::size).toArray());
  }

  /** Fifteen digits, as equal changes of decimals differ in the last ones. */
  private static double size(double change) {
    return NormalShift.digits(Math.abs(change));
  }

  /** The test of first minus second of each pair. */
  public static SignedRank of(double[] first, double[] second) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    return new SignedRank(differences);
  }

  /** How many changes are not 0. */
  public int changed() {
    return changes.length;
  }

  /** How many changes are 0. */
  public int unchanged() {
    return zeros;
  }

  /** How many changes are above 0, of those that are not 0. */
  public Counted positive() {
    return new Counted(Arrays.stream(changes).filter(d -> d > 0).count(), changes.length);
  }

  /** V. */
  public double statistic() {
    double v = 0;
    for (int i = 0; i < changes.length; i++) {
      v += changes[i] > 0 ? ranks.of()[i] : 0;
    }
    return v;
  }

  /** The normal test. */
  public TestResult normal(boolean corrected) {
    String method = "Wilcoxon signed rank, normal" + (corrected ? ", continuity corrected" : "");
    double n = changes.length;
    double sigma = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - ranks.ties() / 48);
    if (!(sigma > 0)) {
      return TestResult.absent(AbsenceReason.NO_VARIATION, method);
    }
    double z = statistic() - n * (n + 1) / 4;
    z -= corrected ? Math.signum(z) * 0.5 : 0;
    double p = Math.min(1, Distributions.normalTwoSided(z / sigma));
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    return new TestResult(Quantity.of(statistic()), none, Quantity.of(p), method);
  }

  /** The exact test; absent with no change, or too many. */
  public TestResult exact() {
    String method = "Wilcoxon signed rank, exact" + (ranks.ties() > 0 ? " with mid-ranks" : "");
    if (changes.length == 0 || changes.length > MannWhitney.MOST_EXACT) {
      return TestResult.absent(
          changes.length == 0 ? AbsenceReason.NO_VARIATION : AbsenceReason.NOT_ESTIMABLE, method);
    }
    double p = RankSums.signed(ranks.of()).twoSided(statistic());
    Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
    return new TestResult(Quantity.of(statistic()), none, Quantity.of(p), method);
  }

  /** The exact test that a change is as often above 0 as below. */
  public TestResult signTest() {
    return BinomialTest.test(positive(), 0.5, Alternative.TWO_SIDED);
  }

  /** The median of the means of every two changes, with its exact interval; absent with ties. */
  public Interval shift(double level) {
    String method = "Hodges-Lehmann, exact";
    int n = changes.length;
    if (n == 0 || n > 5000) {
      return Interval.absent(AbsenceReason.NOT_ESTIMABLE, level, method);
    }
    double[] means = new double[n * (n + 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        means[next++] = (changes[i] + changes[j]) / 2;
      }
    }
    Arrays.sort(means);
    int size = means.length;
    Quantity median = Quantity.of((means[(size - 1) / 2] + means[size / 2]) / 2);
    if (ranks.ties() > 0 || n > MannWhitney.MOST_EXACT) {
      Quantity none = Quantity.absent(AbsenceReason.NOT_ESTIMABLE);
      return new Interval(median, none, none, level, method);
    }
    int at = (int) Math.max(1, RankSums.signed(ranks.of()).quantile((1 - level) / 2));
    return new Interval(
        median, Quantity.of(means[at - 1]), Quantity.of(means[size - at]), level, method);
  }

  /**
   * The shift at which as much speaks for a rise as for a fall, with the interval that the normal
   * test would not refuse; for ties too. Absent with no change.
   */
  public Interval normalShift(double level, boolean corrected) {
    String method = "shift by the normal signed rank test";
    if (changes.length == 0) {
      return Interval.absent(AbsenceReason.NO_VARIATION, level, method);
    }
    double low = Arrays.stream(changes).min().orElseThrow();
    double high = Arrays.stream(changes).max().orElseThrow();
    return NormalShift.of(this::standardized, low, high, corrected, level, method);
  }

  private double standardized(double shift, boolean corrected) {
    SignedRank moved =
        new SignedRank(Arrays.stream(changes).map(d -> NormalShift.digits(d - shift)).toArray());
    double n = moved.changes.length;
    double sigma = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24 - moved.ranks.ties() / 48);
    double off = moved.statistic() - n * (n + 1) / 4;
    off -= corrected ? Math.signum(off) * 0.5 : 0;
    return sigma > 0 ? off / sigma : 0;
  }
}
