package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.GroupVariance;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.cluster.ClusterInfluence;

/**
 * A hazard ratio of two types of groups where people share groups that are few: the Cox model's,
 * its error by groups with Student's t.
 *
 * <p>What a person gives to the log ratio is the row of the model's variance times the person's
 * score residuals; variance and degrees of freedom of the groups' sums by {@link GroupVariance},
 * each type apart. The normal test with the plain robust variance rejects far too often with few
 * groups. Fewer than two groups of a type: limits absent.
 *
 * <p>Worked example: with very many groups it is {@code coxph(…, cluster = g)}'s interval.
 *
 * <p>Source: Lin and Wei (1989), JASA 84, 1074–1078; Bell and McCaffrey (2002).
 *
 * @param logRatio the coefficient of the column
 * @param groups the variance of the log ratio by groups
 */
public record ClusteredHazardRatio(double logRatio, GroupVariance groups) {
  private static final String METHOD = "Cox, by groups, Satterthwaite t";

  /**
   * The ratio of a column.
   *
   * @param column the column of 0 and 1 that tells the two types apart
   * @param cluster any number for each group, one a person
   */
  public static ClusteredHazardRatio of(CoxFit fit, int column, int[] cluster) {
    CoxResiduals residuals = CoxResiduals.of(fit);
    double[] influence = new double[cluster.length];
    boolean[] first = new boolean[cluster.length];
    for (int i = 0; i < influence.length; i++) {
      first[i] = fit.isAbove(column, i);
      for (int j = 0; j < fit.names().size(); j++) {
        influence[i] += fit.covariance(column, j) * residuals.score(i, j);
      }
    }
    return new ClusteredHazardRatio(
        fit.coefficient(column), ClusterInfluence.variance(influence, cluster, first));
  }

  /** The standard error of the log ratio; absent with too few groups. */
  public Quantity standardError() {
    return Quantity.finiteOr(Math.sqrt(groups.variance()), AbsenceReason.TOO_FEW);
  }

  /** The hazard ratio with its interval. */
  public Interval ratio(double level) {
    double ratio = Math.exp(logRatio);
    if (!groups.isEnough()) {
      Quantity none = Quantity.absent(AbsenceReason.TOO_FEW);
      return new Interval(Quantity.of(ratio), none, none, level, METHOD);
    }
    double half =
        Distributions.studentTwoSidedQuantile(level, groups.df()) * Math.sqrt(groups.variance());
    return Interval.of(ratio, Math.exp(logRatio - half), Math.exp(logRatio + half), level, METHOD);
  }

  /** Student's test that the ratio is 1. */
  public TestResult test() {
    return groups.isEnough()
        ? TestResult.student(logRatio / Math.sqrt(groups.variance()), groups.df(), METHOD)
        : TestResult.absent(AbsenceReason.TOO_FEW, METHOD);
  }
}
