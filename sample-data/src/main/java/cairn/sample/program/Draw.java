package cairn.sample.program;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws from one stream of pseudo-random numbers. Only whole-number arithmetic and {@link
 * StrictMath} are used, so that a seed gives the same draws on every machine.
 */
public final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom random;

  private Draw(SplittableRandom random) {
    this.random = random;
  }

  /** The stream with this number of a seed: streams of one seed do not depend on each other. */
  public static Draw of(long seed, long stream) {
    return new Draw(new SplittableRandom(mix(seed + GOLDEN * (2 * stream + 1))));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A stream of its own, so that one part of a story does not move the draws of the next. */
  public Draw apart() {
    return new Draw(random.split());
  }

  /** A number from 0 up to, and not including, 1. */
  public double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  /** A number between two others. */
  public double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** A whole number from low to high, both included. */
  public int whole(int low, int high) {
    return low + (int) (uniform() * (high - low + 1));
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /** A number of the standard normal distribution. */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** How many of n independent chances come true. */
  public int binomial(int n, double probability) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (chance(probability)) {
        count++;
      }
    }
    return count;
  }

  /** One of these, all equally likely. */
  public <T> T of(List<T> choices) {
    return choices.get(whole(0, choices.size() - 1));
  }

  /** A place in the array, likely in proportion to its weight. */
  public int weighted(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = uniform() * total;
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /** The probability that belongs to a log-odds. */
  public static double logistic(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
