package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The bootstrap over people where people with the same numbers are counted together: as many people
 * as there are drawn again with replacement, so that what belongs to one person stays together. It
 * is {@link ClusterBootstrap} with people as clusters, at the cost of the distinct patterns and not
 * of the people: how often each pattern is drawn is multinomial, drawn as binomial after binomial.
 *
 * <p>Worked example: 3 people with 1 of 2 and 1 person with 0 of 4: the share is 3/10, and a
 * resample that draws the second kind twice has 2/12.
 *
 * <p>Source: Davison and Hinkley (1997), sections 2.2 and 3.8.
 */
public final class PatternBootstrap {
  private final double[][] patterns;
  private final long[] people;
  private final double[][] resampled;

  private PatternBootstrap(double[][] patterns, long[] people, double[][] resampled) {
    this.patterns = patterns;
    this.people = people;
    this.resampled = resampled;
  }

  /**
   * Draws the resamples.
   *
   * @param patterns the numbers of each kind of person, one row a kind, all of one length
   * @param people how many there are of each kind
   * @param resamples how many resamples
   * @param random where the draws come from; the same start gives the same resamples
   * @throws NotEstimableException when there is nobody
   */
  public static PatternBootstrap draw(
      double[][] patterns, long[] people, int resamples, RandomGenerator random) {
    if (patterns.length != people.length) {
      throw new IllegalArgumentException("each kind of person has its number of people");
    }
    long all = 0;
    for (long one : people) {
      all = Math.addExact(all, one);
    }
    if (all == 0) {
      throw new NotEstimableException("a bootstrap over people needs at least one person");
    }
    double[][] drawn = new double[resamples][];
    for (int b = 0; b < resamples; b++) {
      drawn[b] = resample(patterns, people, all, random);
    }
    return new PatternBootstrap(patterns, people.clone(), drawn);
  }

  private static double[] resample(
      double[][] patterns, long[] people, long all, RandomGenerator random) {
    double[] sums = new double[patterns[0].length];
    long left = all;
    long rest = all;
    for (int k = 0; k < patterns.length && left > 0; k++) {
      long times = Binomial.draw(left, (double) people[k] / rest, random);
      add(sums, patterns[k], times);
      left -= times;
      rest -= people[k];
    }
    return sums;
  }

  private static void add(double[] sums, double[] pattern, long times) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += times * pattern[j];
    }
  }

  /**
   * A statistic of the summed numbers, of the people as observed and of each resample.
   *
   * @param statistic of the sums, in the order of the patterns' columns; NaN where it has no value
   * @throws NotEstimableException when it has no value for the people as observed
   */
  public ClusterBootstrap of(ToDoubleFunction<double[]> statistic) {
    double[] sums = new double[patterns[0].length];
    for (int k = 0; k < patterns.length; k++) {
      add(sums, patterns[k], people[k]);
    }
    double point = statistic.applyAsDouble(sums);
    if (!Double.isFinite(point)) {
      throw new NotEstimableException("the statistic has no value for the people as observed");
    }
    double[] values = new double[resampled.length];
    int n = 0;
    for (double[] one : resampled) {
      double value = statistic.applyAsDouble(one);
      if (Double.isFinite(value)) {
        values[n++] = value;
      }
    }
    return new ClusterBootstrap(point, Arrays.copyOf(values, n), resampled.length - n);
  }
}
