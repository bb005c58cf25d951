package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;

/**
 * The events expected of each person if all shared one hazard: the Nelson–Aalen cumulative hazard
 * at the end of the person's time. They add up to the events seen.
 *
 * @param times the distinct times, in rising order
 * @param hazard the hazard that has added up until each
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ExpectedEvents(double[] times, double[] hazard) {

  /** The hazard of these ends, the causes taken together. */
  public static ExpectedEvents of(EndCounts all) {
    SurvivalCurve curve = KaplanMeier.estimate(all);
    double[] times = new double[curve.size()];
    double[] hazard = new double[times.length];
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      times[i] = curve.time(i);
      sum += (double) curve.events(i) / curve.atRisk(i);
      hazard[i] = sum;
    }
    if (sum == 0) {
      throw new NotEstimableException("event never occurs, so nothing can be compared");
    }
    return new ExpectedEvents(times, hazard);
  }

  /** The events expected of each person, each stratum with a hazard of its own. */
  public static double[] of(double[] time, boolean[] event, int[] stratum) {
    double[] expected = new double[time.length];
    for (int one : Arrays.stream(stratum).distinct().sorted().toArray()) {
      int[] own =
          java.util.stream.IntStream.range(0, time.length).filter(i -> stratum[i] == one).toArray();
      if (Arrays.stream(own).noneMatch(i -> event[i])) {
        continue;
      }
      ExpectedEvents events =
          of(
              EndCounts.of(
                  Arrays.stream(own).mapToDouble(i -> time[i]).toArray(),
                  Arrays.stream(own).map(i -> event[i] ? 1 : 0).toArray(),
                  1));
      for (int i : own) {
        expected[i] = events.until(time[i]);
      }
    }
    return expected;
  }

  private double until(double time) {
    int at = EndCounts.floor(times, time);
    return at < 0 ? 0 : hazard[at];
  }

  /** The events expected of a group. */
  double in(EndCounts group) {
    double sum = 0;
    for (int i = 0; i < group.size(); i++) {
      sum += (group.events(i) + group.count(0, i)) * until(group.time(i));
    }
    return sum;
  }

  /** The events seen in a group. */
  static double seen(EndCounts group) {
    double sum = 0;
    for (int i = 0; i < group.size(); i++) {
      sum += group.events(i);
    }
    return sum;
  }
}
