package cairn.analysis.statistic.test;

import cairn.analysis.statistic.Brent;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.table.CountLaw;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * A rate of events over time at risk, with exact and near-exact intervals.
 *
 * <p>Rate x/T. Exact (Garwood): gamma quantiles of x at the lower and x + 1 at the upper limit.
 * Byar: x (1 − 1/(9x) − z/(3√x))³ and the same at x + 1 with +z. Mid-p: half of the chance of x
 * counts in a tail. No event: from 0 to an upper limit above 0. R: {@code poisson.test(x, T, r)}.
 *
 * <p>Worked example: 3 events in 1,200 days: 0.0025, exact from 0.000516 to 0.007306.
 *
 * <p>Source: Garwood (1936), Biometrika 28, 437–442; Breslow and Day (1987); Rothman (1979).
 *
 * @param events how many events
 * @param time time at risk, above 0
 */
public record PoissonRate(long events, double time) {

  /** Refuses what is no count over a time. */
  public PoissonRate {
    if (events < 0 || !(time > 0) || Double.isInfinite(time)) {
      throw new NotEstimableException("a rate needs a count of 0 or more over a time above 0");
    }
  }

  /** Events per unit of time. */
  public double rate() {
    return events / time;
  }

  /** The exact interval. */
  public Interval exact(double level) {
    double tail = (1 - level) / 2;
    double lower = events == 0 ? 0 : quantile(tail, events);
    double upper = quantile(1 - tail, events + 1.0);
    return Interval.of(rate(), lower / time, upper / time, level, "exact Poisson (Garwood)");
  }

  private static double quantile(double p, double shape) {
    return new GammaDistribution(shape, 1).inverseCumulativeProbability(p);
  }

  /** Byar's approximation, good also for large counts. */
  public Interval byar(double level) {
    double z = Distributions.normalTwoSidedQuantile(level);
    double more = events + 1.0;
    double lower =
        events == 0 ? 0 : events * cube(1 - 1 / (9.0 * events) - z / (3 * Math.sqrt(events)));
    double upper = more * cube(1 - 1 / (9 * more) + z / (3 * Math.sqrt(more)));
    return Interval.of(rate(), lower / time, upper / time, level, "Poisson, Byar");
  }

  private static double cube(double value) {
    return value * value * value;
  }

  /** The mid-p interval, a little shorter than the exact one. */
  public Interval midP(double level) {
    double tail = (1 - level) / 2;
    double far = quantile(1 - tail, events + 1.0) + 1;
    double lower = events == 0 ? 0 : Brent.root(m -> middle(m) - (1 - tail), 0, far, 1e-13);
    double upper = Brent.root(m -> middle(m) - tail, 0, far, 1e-13);
    return Interval.of(rate(), lower / time, upper / time, level, "Poisson, mid-p");
  }

  /** P(X &lt; x) and half of P(X = x) where m are expected. */
  private double middle(double m) {
    CountLaw law = CountLaw.poisson(m);
    return law.lower(events - 1) + law.density(events) / 2;
  }

  /** The exact test that the rate is a given one, per unit of time. */
  public TestResult test(double rate, Alternative alternative) {
    CountLaw law = CountLaw.poisson(rate * time);
    double p =
        switch (alternative) {
          case TWO_SIDED -> law.noLikelier(events);
          case LESS -> law.lower(events);
          case GREATER -> law.upper(events);
        };
    return TestResult.exact(p, "exact Poisson test");
  }
}
