package cairn.analysis.statistic.test;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several groups of people compared on one value: analysis of variance, Welch's, and Kruskal and
 * Wallis' by ranks.
 *
 * <p>F = [SSB/(k − 1)]/[SSW/(N − k)]; Welch: groups weigh n/s², degrees of freedom (k² − 1)/(3 Λ);
 * Kruskal–Wallis: 12/(N(N + 1)) Σ R²/n − 3(N + 1), over 1 − Σ(t³ − t)/(N³ − N). R: {@code
 * anova(lm(y ~ g))}, {@code oneway.test}, {@code kruskal.test}.
 *
 * <p>Worked example: 1, 2 | 2, 4 | 6, 7: F = 12.33 on 2 and 3.
 *
 * <p>Source: Fisher (1925); Welch (1951), Biometrika 38, 330–336; Kruskal and Wallis (1952).
 *
 * @param groups size, mean, variance and median of each group, in the order of their numbers
 * @param between Σ n (mean − overall mean)²
 * @param within Σ of the squares inside groups
 * @param kruskalWallis the test by ranks
 */
public record SeveralGroups(
    List<Sample> groups, double between, double within, TestResult kruskalWallis) {

  /** Keeps its own list. */
  public SeveralGroups {
    groups = List.copyOf(groups);
  }

  /**
   * An F test.
   *
   * @param f the statistic; absent with its reason
   * @param df1 degrees of freedom between groups
   * @param df2 inside groups
   * @param p the chance of a larger one
   */
  public record F(Quantity f, Quantity df1, Quantity df2, Quantity p) {
    private static F absent(AbsenceReason reason) {
      Quantity none = Quantity.absent(reason);
      return new F(none, none, none, none);
    }

    private static F of(double f, double df1, double df2) {
      if (!Double.isFinite(f) || !(df2 > 0)) {
        return absent(AbsenceReason.NO_VARIATION);
      }
      return new F(
          Quantity.of(f),
          Quantity.of(df1),
          Quantity.of(df2),
          Quantity.of(Distributions.fisherUpper(f, df1, df2)));
    }
  }

  /**
   * The comparison.
   *
   * @param group the number of each value's group
   * @throws NotEstimableException with fewer than two groups
   */
  public static SeveralGroups of(double[] values, int[] group) {
    int[] numbers = Arrays.stream(group).distinct().sorted().toArray();
    if (numbers.length < 2) {
      throw new NotEstimableException("several groups are compared; found one");
    }
    Ranks ranks = Ranks.of(values);
    double mean = Arrays.stream(values).sum() / values.length;
    List<Sample> samples = new ArrayList<>();
    double between = 0;
    double within = 0;
    double rankSquares = 0;
    for (int number : numbers) {
      double[] own =
          java.util.stream.IntStream.range(0, values.length)
              .filter(i -> group[i] == number)
              .mapToDouble(i -> values[i])
              .toArray();
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += group[i] == number ? ranks.of()[i] : 0;
      }
      Sample sample = Sample.of(own);
      samples.add(sample);
      between += own.length * (sample.mean() - mean) * (sample.mean() - mean);
      within += sample.squares();
      rankSquares += sum * sum / own.length;
    }
    return new SeveralGroups(
        samples,
        between,
        within,
        kruskal(values.length, numbers.length, rankSquares, ranks.ties()));
  }

  private static TestResult kruskal(double n, int groups, double rankSquares, double ties) {
    double chi = 12 / (n * (n + 1)) * rankSquares - 3 * (n + 1);
    return TestResult.chiSquared(
        chi / (1 - ties / (n * n * n - n)), groups - 1.0, "Kruskal-Wallis");
  }

  private int people() {
    return groups.stream().mapToInt(Sample::size).sum();
  }

  /** The analysis of variance; absent where each value is a group of its own. */
  public F anova() {
    double df1 = groups.size() - 1.0;
    double df2 = (double) people() - groups.size();
    if (df2 == 0) {
      return F.absent(AbsenceReason.TOO_FEW);
    }
    return F.of(between / df1 / (within / df2), df1, df2);
  }

  /** Welch's analysis of variance; absent where a group has one value or no variation. */
  public F welch() {
    int k = groups.size();
    if (groups.stream().anyMatch(group -> group.size() < 2)) {
      return F.absent(AbsenceReason.TOO_FEW);
    }
    double weights = 0;
    double mean = 0;
    for (Sample group : groups) {
      double weight = group.size() / group.variance();
      weights += weight;
      mean += weight * group.mean();
    }
    mean /= weights;
    double sum = 0;
    double lambda = 0;
    for (Sample group : groups) {
      double weight = group.size() / group.variance();
      sum += weight * (group.mean() - mean) * (group.mean() - mean);
      lambda += Math.pow(1 - weight / weights, 2) / (group.size() - 1);
    }
    double scale = 1 + 2 * (k - 2) * lambda / (k * k - 1.0);
    return F.of(sum / (k - 1) / scale, k - 1.0, (k * k - 1.0) / (3 * lambda));
  }
}
