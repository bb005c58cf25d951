package cairn.analysis.statistic.survival;

/**
 * What each group of people gives to an estimate from a survival curve: the infinitesimal
 * jackknife.
 *
 * <p>With n at risk and d events, group g contributes u = −Σ w (d_g − n_g d/n) / (n − d) over the
 * event times up to the horizon, w the area under the curve from there to the horizon for the
 * restricted mean, and the curve at the horizon for its value there. A step at which everybody left
 * gives nothing. With each person a group of its own Σ u² is the variance of {@link RestrictedMean}
 * and Greenwood's. R: {@code survfit(Surv(t, e) ~ 1, cluster = g)}, whose variance is Σ u².
 *
 * <p>Source: Jaeckel (1972), The infinitesimal jackknife; Therneau and Grambsch (2000), section
 * 7.2.
 *
 * @param times the distinct times of everybody
 * @param taken at each, what an event there takes away
 * @param given at each, what being at risk up to there has given
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record GroupInfluence(double[] times, double[] taken, double[] given) {

  /** On the restricted mean up to the horizon. */
  static GroupInfluence onMean(EndCounts all, double horizon) {
    SurvivalCurve curve = KaplanMeier.estimate(all);
    double[] weights = new double[all.size()];
    double until = horizon;
    double area = 0;
    for (int i = all.size() - 1; i >= 0; i--) {
      if (curve.time(i) <= horizon) {
        area += (until - curve.time(i)) * curve.survival(i);
        until = curve.time(i);
        weights[i] = area;
      }
    }
    return of(curve, weights);
  }

  /** On the share still there at a time. */
  static GroupInfluence onShare(EndCounts all, double time) {
    SurvivalCurve curve = KaplanMeier.estimate(all);
    double share = curve.survivalAt(time);
    double[] weights = new double[all.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = curve.time(i) <= time ? share : 0;
    }
    return of(curve, weights);
  }

  private static GroupInfluence of(SurvivalCurve curve, double[] weights) {
    int size = weights.length;
    double[] times = new double[size];
    double[] taken = new double[size];
    double[] given = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      times[i] = curve.time(i);
      double left = curve.atRisk(i) - (double) curve.events(i);
      taken[i] = left > 0 ? weights[i] / left : 0;
      sum += taken[i] * curve.events(i) / curve.atRisk(i);
      given[i] = sum;
    }
    return new GroupInfluence(times, taken, given);
  }

  /** The contribution of some of the people. */
  double of(EndCounts group) {
    double u = 0;
    for (int i = 0; i < group.size(); i++) {
      int at = EndCounts.floor(times, group.time(i));
      u += (group.events(i) + group.count(0, i)) * given[at] - group.events(i) * taken[at];
    }
    return u;
  }
}
