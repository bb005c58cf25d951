package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;

/**
 * The hazard that has added up until a time: the events to be expected of somebody who stays at
 * risk.
 *
 * <p>H(t) = Σ d/n over the event times up to t, variance Σ d/n²; events of one time may also be
 * taken one after another (Fleming and Harrington), Σ 1/(n − k), which matters where many are tied.
 * Interval on the log scale, H exp(± z se/H), or plain, cut at 0. Before the first event: 0, log
 * limits absent. R: {@code survfit(Surv(t, e) ~ 1, ctype = 1)}, {@code ctype = 2} for the other.
 *
 * <p>Worked example: events at 1 and 3 of people at 1, 2, 3: H = 1/3, then 4/3.
 *
 * <p>Source: Nelson (1972), Technometrics 14, 945–966; Aalen (1978); Fleming and Harrington (1984).
 */
public final class NelsonAalen {
  private final double[] times;
  private final double[] hazard;
  private final double[] oneByOne;
  private final double[] variance;

  private NelsonAalen(EndCounts ends) {
    SurvivalCurve curve = KaplanMeier.estimate(ends);
    int size = curve.size();
    times = new double[size];
    hazard = new double[size];
    oneByOne = new double[size];
    variance = new double[size];
    double h = 0;
    double v = 0;
    double each = 0;
    for (int i = 0; i < size; i++) {
      double n = curve.atRisk(i);
      double d = curve.events(i);
      h += d / n;
      v += d / (n * n);
      for (int k = 0; k < d; k++) {
        each += 1 / (n - k);
      }
      times[i] = curve.time(i);
      hazard[i] = h;
      variance[i] = v;
      oneByOne[i] = each;
    }
  }

  /** The hazard of these people, the causes of an end taken together. */
  public static NelsonAalen of(EndCounts ends) {
    return new NelsonAalen(ends);
  }

  /** How many distinct times there are. */
  public int size() {
    return times.length;
  }

  /** A distinct time, in rising order. */
  public double time(int index) {
    return times[index];
  }

  /** Whether somebody had the event at a distinct time. */
  public boolean isEvent(int index) {
    return hazard[index] > (index == 0 ? 0 : hazard[index - 1]);
  }

  private int at(double time) {
    return EndCounts.floor(times, time);
  }

  /** H(t). */
  public double hazard(double time) {
    return at(time) < 0 ? 0 : hazard[at(time)];
  }

  /** H(t), events of one time taken one after another. */
  public double hazardOneByOne(double time) {
    return at(time) < 0 ? 0 : oneByOne[at(time)];
  }

  /** The standard error of H(t). */
  public double standardError(double time) {
    return at(time) < 0 ? 0 : Math.sqrt(variance[at(time)]);
  }

  /** H(t) with an interval on the log scale; its limits are absent where H(t) is 0. */
  public Interval logInterval(double time, double level) {
    String method = "Nelson-Aalen, log";
    double h = hazard(time);
    if (h == 0) {
      Quantity none = Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
      return new Interval(Quantity.of(0), none, none, level, method);
    }
    double factor = Math.exp(Distributions.normalTwoSidedQuantile(level) * standardError(time) / h);
    return Interval.of(h, h / factor, h * factor, level, method);
  }
}
