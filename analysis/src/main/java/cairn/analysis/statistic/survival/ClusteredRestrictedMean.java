package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.GroupVariance;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import java.util.List;

/**
 * The restricted mean where people share groups: each group (cluster) counts as one independent
 * unit, as in {@code ClusterRobust}. The mean is that of {@link RestrictedMean}; only its error
 * differs.
 *
 * <p>Infinitesimal jackknife by {@link GroupInfluence}; variance and degrees of freedom by {@link
 * GroupVariance} from the G groups that hold somebody, with even groups G/(G−1) Σ u² on G − 1. R:
 * {@code survfit(Surv(t, e) ~ 1, cluster = g)}, whose variance has no factor G/(G−1). Fewer than
 * two groups: no error.
 *
 * <p>Worked example: times 1 to 6 with events at 2, 4 and 6, each person a group of its own, up to
 * 5: 4.1333 with a standard error of 0.5244 · √(6/5) = 0.5744.
 *
 * <p>Source: Jaeckel (1972), The infinitesimal jackknife; Therneau and Grambsch (2000), section
 * 7.2; Royston and Parmar (2013), BMC Medical Research Methodology 13, 152.
 *
 * @param mean the restricted mean, in the unit of time
 * @param standardError by groups, same unit; absent with fewer than two groups
 * @param groups the variance by groups that hold somebody, and its degrees of freedom
 * @param horizon the horizon, same unit
 */
public record ClusteredRestrictedMean(
    double mean, Quantity standardError, GroupVariance groups, double horizon) {
  private static final String METHOD = "restricted mean, by groups, t";

  /**
   * The restricted mean of people in groups.
   *
   * @param all the ends of everybody; the causes are taken together
   * @param groups the same people, group by group
   * @param horizon above 0
   * @throws NotEstimableException when there is nobody
   */
  public static ClusteredRestrictedMean of(EndCounts all, List<EndCounts> groups, double horizon) {
    if (groups.stream().mapToLong(EndCounts::people).sum() != all.people()) {
      throw new IllegalArgumentException("the groups hold the same people as all of them");
    }
    double mean = RestrictedMean.of(KaplanMeier.estimate(all), horizon).mean();
    List<EndCounts> held = groups.stream().filter(g -> g.people() > 0).toList();
    GroupInfluence influence = GroupInfluence.onMean(all, horizon);
    GroupVariance variance =
        GroupVariance.of(
            held.stream().mapToDouble(influence::of).toArray(),
            held.stream().mapToDouble(EndCounts::people).toArray());
    Quantity error = Quantity.finiteOr(Math.sqrt(variance.variance()), AbsenceReason.TOO_FEW);
    return new ClusteredRestrictedMean(mean, error, variance, horizon);
  }

  /** How many groups hold somebody. */
  public int clusters() {
    return groups.groups();
  }

  /**
   * The mean with Student's interval, cut at 0 and the horizon; limits absent with one group, or
   * where groups show no spread.
   */
  public Interval interval(double level) {
    return interval(mean, standardError, groups.df(), level, METHOD).within(0, horizon);
  }

  /** This mean minus that of people in other groups, Welch–Satterthwaite degrees of freedom. */
  public Interval minus(ClusteredRestrictedMean other, double level) {
    String method = "difference of restricted means, by groups, Satterthwaite t";
    for (Quantity error : List.of(standardError, other.standardError)) {
      if (error.orElse(0) == 0) {
        AbsenceReason why = error.absence().orElse(AbsenceReason.NO_SPREAD);
        return Interval.bare(mean - other.mean, why, level, method);
      }
    }
    GroupVariance both = groups.plus(other.groups);
    Quantity error = Quantity.of(Math.sqrt(both.variance()));
    double most = Math.max(horizon, other.horizon);
    return interval(mean - other.mean, error, both.df(), level, method).within(-most, most);
  }

  /** Student's test that this mean and that of people in other groups are equal. */
  public TestResult test(ClusteredRestrictedMean other) {
    String method = "difference of restricted means, by groups, Satterthwaite t";
    if (standardError.orElse(0) == 0 || other.standardError.orElse(0) == 0) {
      return TestResult.absent(AbsenceReason.NO_SPREAD, method);
    }
    GroupVariance both = groups.plus(other.groups);
    return TestResult.student((mean - other.mean) / Math.sqrt(both.variance()), both.df(), method);
  }

  private static Interval interval(
      double estimate, Quantity error, double df, double level, String method) {
    return error.isPresent() && df > 0
        ? Interval.student(estimate, error.value(), df, level, method)
        : Interval.bare(estimate, AbsenceReason.TOO_FEW, level, method);
  }
}
