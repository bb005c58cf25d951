package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.PatternBootstrap;
import cairn.analysis.statistic.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Intervals of the shares of moves by direction. A person gives several pairs, which are alike, so
 * people are drawn again and not pairs. With fewer than ten people, and for a share of nothing or
 * of all, a bootstrap knows too little: Wilson's interval stands there, and the row says so.
 */
final class MoveShares {
  private static final long FEWEST_PEOPLE = 10;

  private final Map<Key, PatternBootstrap> resamples = new TreeMap<>();
  private final double level;

  private MoveShares(double level) {
    this.level = level;
  }

  /**
   * Draws the resamples.
   *
   * @param summary the counts
   * @param draws how many resamples
   * @param random a generator at the plan's seed; every share starts with a new one
   * @param level of the intervals
   */
  static MoveShares draw(
      Summary summary, int draws, Supplier<RandomGenerator> random, double level) {
    Counts counts = Rollup.withAll(summary.moverPatterns, 0);
    Map<Key, List<double[]>> patterns = new TreeMap<>();
    Map<Key, List<Long>> sizes = new TreeMap<>();
    counts
        .sorted()
        .forEach(
            (key, n) -> {
              Key what = new Key(key.word(0), key.word(1), key.word(2));
              patterns
                  .computeIfAbsent(what, k -> new ArrayList<>())
                  .add(MovePattern.numbers(key.word(3)));
              sizes.computeIfAbsent(what, k -> new ArrayList<>()).add(n[0]);
            });
    MoveShares shares = new MoveShares(level);
    patterns.forEach(
        (what, own) -> {
          long[] n = sizes.getOrDefault(what, List.of()).stream().mapToLong(x -> x).toArray();
          long all = Arrays.stream(n).sum();
          if (all >= FEWEST_PEOPLE) {
            shares.resamples.put(
                what, PatternBootstrap.draw(own.toArray(double[][]::new), n, draws, random.get()));
          }
        });
    return shares;
  }

  /** The interval of a direction's share of the pairs of a type, problem and instrument. */
  Interval of(Key what, String direction, Counted pairs) {
    PatternBootstrap drawn = resamples.get(what);
    int column = MovePattern.DIRECTIONS.indexOf(direction);
    if (drawn == null || column < 0 || pairs.x() == 0 || pairs.x() == pairs.n()) {
      Interval wilson = Wilson.interval(pairs, level);
      return new Interval(
          wilson.estimate(),
          wilson.lower(),
          wilson.upper(),
          level,
          wilson.method() + ", pairs as if of different people");
    }
    Interval interval =
        drawn.of(sums -> sums[column] / Arrays.stream(sums).sum()).percentiles(level);
    return new Interval(
        interval.estimate(),
        interval.lower(),
        interval.upper(),
        level,
        "bootstrap over people, percentiles");
  }
}
