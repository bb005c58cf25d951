package cairn.analysis.statistic.competing;

import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.SurvivalScale;

/** A cumulative incidence curve: a step at each distinct time, right-continuous, 0 before. */
public final class IncidenceCurve {
  private final EndCounts counts;
  private final int cause;
  private final double[] incidence;
  private final double[] greenwood;
  private final double[] aalen;

  IncidenceCurve(
      EndCounts counts, int cause, double[] incidence, double[] greenwood, double[] aalen) {
    this.counts = counts;
    this.cause = cause;
    this.incidence = incidence;
    this.greenwood = greenwood;
    this.aalen = aalen;
  }

  /** How many distinct times there are. */
  public int size() {
    return incidence.length;
  }

  /** The time of a step. */
  public double time(int step) {
    return counts.time(step);
  }

  /** People who came to this end at the time of a step. */
  public long events(int step) {
    return counts.count(cause, step);
  }

  /** The share that has come to this end just after the time of a step. */
  public double incidence(int step) {
    return incidence[step];
  }

  /** The share that has come to this end by a time; beyond the last observation the last value. */
  public double incidenceAt(double time) {
    int step = stepAt(time);
    return step < 0 ? 0 : incidence[step];
  }

  /** The variance of the share at a time, 0 before the first event. */
  public double varianceAt(double time, CumulativeIncidence.Variance kind) {
    int step = stepAt(time);
    if (step < 0) {
      return 0;
    }
    return kind == CumulativeIncidence.Variance.GREENWOOD ? greenwood[step] : aalen[step];
  }

  /**
   * The share with its limits at a time. Where nobody has come to the end yet, only the plain scale
   * has limits (0 to 0), as in R's {@code survfit}.
   */
  public Interval at(
      double time, SurvivalScale scale, CumulativeIncidence.Variance kind, double level) {
    String method = "cumulative incidence, " + scale.key() + " interval";
    double f = incidenceAt(time);
    if (f == 0 && scale == SurvivalScale.PLAIN) {
      return Interval.of(0, 0, 0, level, method);
    }
    double z = Distributions.normalTwoSidedQuantile(level);
    double relative = f == 0 ? 0 : Math.sqrt(varianceAt(time, kind)) / f;
    return new Interval(
        Quantity.of(f),
        scale.limit(f, relative, z, -1),
        scale.limit(f, relative, z, 1),
        level,
        method);
  }

  private int stepAt(double time) {
    int step = -1;
    while (step + 1 < size() && time(step + 1) <= time) {
      step++;
    }
    return step;
  }
}
