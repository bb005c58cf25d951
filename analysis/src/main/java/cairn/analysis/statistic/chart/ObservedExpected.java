package cairn.analysis.statistic.chart;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.test.PoissonRate;

/**
 * Events observed in a unit over those expected of its people from their case mix: a ratio of 1 is
 * what people like these have elsewhere.
 *
 * <p>Expected: the sum of the people's predicted chances, of a model of everybody. Interval: that
 * of a Poisson count over the expected one, exact or Byar's. Nothing observed: from 0 to an upper
 * limit above 0; nothing expected: absent.
 *
 * <p>Worked example: 5 observed, 3.7 expected: 1.351, exact from 0.4388 to 3.1537.
 *
 * <p>Source: Breslow and Day (1987), Statistical Methods in Cancer Research II.
 *
 * @param observed events in the unit
 * @param expected events expected of its people
 */
public record ObservedExpected(long observed, double expected) {

  /** Observed over expected. */
  public Quantity ratio() {
    return expected > 0
        ? Quantity.of(observed / expected)
        : Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
  }

  /** The ratio with its exact interval. */
  public Interval exact(double level) {
    return expected > 0
        ? new PoissonRate(observed, expected).exact(level)
        : Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, "observed over expected");
  }

  /** The ratio with Byar's interval. */
  public Interval byar(double level) {
    return expected > 0
        ? new PoissonRate(observed, expected).byar(level)
        : Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, "observed over expected");
  }
}
