package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * A Kaplan–Meier curve: a step at each distinct time, right-continuous, 1 before the first. Reads
 * like R's {@code summary(survfit(...), times =, extend = TRUE)}.
 */
public final class SurvivalCurve {
  private final EndCounts counts;
  private final long[] atRisk;
  private final double[] survival;
  private final double[] greenwood;

  SurvivalCurve(EndCounts counts, long[] atRisk, double[] survival, double[] greenwood) {
    this.counts = counts;
    this.atRisk = atRisk;
    this.survival = survival;
    this.greenwood = greenwood;
  }

  /** How many distinct times there are, censored times included. */
  public int size() {
    return survival.length;
  }

  /** The time of a step. */
  public double time(int step) {
    return counts.time(step);
  }

  /** The number at risk just before the time of a step. */
  public long atRisk(int step) {
    return atRisk[step];
  }

  /** Events at the time of a step. */
  public long events(int step) {
    return counts.count(1, step);
  }

  /** People censored at the time of a step. */
  public long censored(int step) {
    return counts.count(0, step);
  }

  /** The probability just after the time of a step. */
  public double survival(int step) {
    return survival[step];
  }

  /** People in the group. */
  public long people() {
    return atRisk[0];
  }

  /** Events in the group. */
  public long events() {
    return counts.total(1);
  }

  /** The last time at which anybody was observed. */
  public double lastTime() {
    return time(size() - 1);
  }

  /** The number at risk just before a time: people with an end or censoring at or after it. */
  public long atRiskAt(double time) {
    for (int i = 0; i < size(); i++) {
      if (time(i) >= time) {
        return atRisk[i];
      }
    }
    return 0;
  }

  /**
   * The probability at a time; beyond the last observation the last value, see {@link #lastTime}.
   */
  public double survivalAt(double time) {
    int step = stepAt(time);
    return step < 0 ? 1 : survival[step];
  }

  /** The standard error at a time: absent where the curve has come to 0. */
  public Quantity standardErrorAt(double time) {
    int step = stepAt(time);
    return step < 0 ? Quantity.of(0) : standardError(step);
  }

  /** The standard error at a step: absent where the curve has come to 0. */
  public Quantity standardError(int step) {
    return Quantity.finiteOr(
        survival[step] * Math.sqrt(greenwood[step]), AbsenceReason.NOT_ESTIMABLE);
  }

  /** The estimate and its limits at a time; before the first step 1, from 1 to 1. */
  public Interval at(double time, SurvivalScale scale, double level) {
    int step = stepAt(time);
    return step < 0 ? Interval.of(1, 1, 1, level, method(scale)) : interval(step, scale, level);
  }

  /** The estimate and its limits at a step. */
  public Interval interval(int step, SurvivalScale scale, double level) {
    double z = Distributions.normalTwoSidedQuantile(level);
    return new Interval(
        Quantity.of(survival[step]),
        limit(step, scale, z, -1),
        limit(step, scale, z, 1),
        level,
        method(scale));
  }

  Quantity limit(int step, SurvivalScale scale, double z, int sign) {
    return scale.limit(survival[step], Math.sqrt(greenwood[step]), z, sign);
  }

  private int stepAt(double time) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(middle) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private static String method(SurvivalScale scale) {
    return "Kaplan-Meier, Greenwood, " + scale.key() + " interval";
  }
}
