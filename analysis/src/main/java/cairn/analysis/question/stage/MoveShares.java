package cairn.analysis.question.stage;

import cairn.analysis.person.stage.Direction;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.cluster.PatternBootstrap;
import cairn.analysis.statistic.proportion.Wilson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Intervals of the shares of moves by direction. A person gives several pairs, which are alike, so
 * people are drawn again and not pairs. With fewer than ten people, and for a share of nothing or
 * of all, a bootstrap knows too little: Wilson's interval stands there, and the row says so.
 */
final class MoveShares {
  private static final long FEWEST_PEOPLE = 10;

  private final Map<Assessed, PatternBootstrap> resamples = new HashMap<>();
  private final double level;

  private MoveShares(double level) {
    this.level = level;
  }

  /**
   * Draws the resamples.
   *
   * @param tally what was counted
   * @param draws how many resamples
   * @param random a generator at the plan's seed; every share starts with a new one
   * @param level of the intervals
   */
  static MoveShares draw(
      StageTally tally, double level, int draws, Supplier<RandomGenerator> random) {
    Map<Assessed, List<double[]>> patterns = new LinkedHashMap<>();
    Map<Assessed, List<Long>> sizes = new LinkedHashMap<>();
    tally
        .patterns()
        .with(List.of(PatternKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) -> {
              patterns
                  .computeIfAbsent(key.assessed(), k -> new ArrayList<>())
                  .add(MovePattern.numbers(key.pattern()));
              sizes.computeIfAbsent(key.assessed(), k -> new ArrayList<>()).add(n[0]);
            });
    MoveShares shares = new MoveShares(level);
    patterns.forEach(
        (whose, own) -> {
          long[] n = sizes.getOrDefault(whose, List.of()).stream().mapToLong(x -> x).toArray();
          if (Arrays.stream(n).sum() >= FEWEST_PEOPLE) {
            shares.resamples.put(
                whose, PatternBootstrap.draw(own.toArray(double[][]::new), n, draws, random.get()));
          }
        });
    return shares;
  }

  /** The interval of a direction's share of the pairs of a type, problem and instrument. */
  Interval of(Assessed whose, Direction direction, Counted pairs) {
    PatternBootstrap drawn = resamples.get(whose);
    int column = direction.ordinal();
    if (drawn == null || pairs.x() == 0 || pairs.x() == pairs.n()) {
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
