package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.NotEstimableException;

/**
 * The Kaplan–Meier (product-limit) estimate of the share still there, with Greenwood's variance.
 *
 * <p>S(t) = Π over times up to t of (1 − d/n), d events among n at risk (people censored at a time
 * are at risk at that time); variance S² Σ d / (n (n − d)). An event at time 0 counts at time 0.
 * All events and no censoring gives the observed share. R: {@code survfit(Surv(time, event) ~ 1)}.
 *
 * <p>Worked example: times 1, 2, 3, 4, 5, 6 with events at 2, 4 and 6 give S = 0.8 from 2, 0.5333
 * from 4 and 0 from 6; the standard error at 2 is 0.1789.
 *
 * <p>Source: Kaplan and Meier (1958), JASA 53, 457–481; Greenwood (1926).
 */
public final class KaplanMeier {
  private KaplanMeier() {}

  /**
   * The curve of one group. Causes are taken together; for one cause with the others as censoring,
   * hand in {@link EndCounts#onlyCause}, for the share that comes to a cause use {@code
   * CumulativeIncidence}.
   *
   * @throws NotEstimableException when there is nobody
   */
  public static SurvivalCurve estimate(EndCounts counts) {
    if (counts.size() == 0) {
      throw new NotEstimableException("a Kaplan-Meier curve needs at least one person");
    }
    int size = counts.size();
    long[] risk = counts.atRisk();
    double[] survival = new double[size];
    double[] greenwood = new double[size];
    double s = 1;
    double sum = 0;
    for (int i = 0; i < size; i++) {
      long d = counts.events(i);
      if (d > 0) {
        s *= (double) (risk[i] - d) / risk[i];
        sum += (double) d / ((double) risk[i] * (risk[i] - d));
      }
      survival[i] = s;
      greenwood[i] = sum;
    }
    return new SurvivalCurve(counts.anyCause(), risk, survival, greenwood);
  }
}
