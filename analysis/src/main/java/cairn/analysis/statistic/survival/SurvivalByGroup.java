package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.GroupVariance;
import cairn.analysis.statistic.Interval;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How people who share groups stay up to a horizon: the share still there and the restricted mean,
 * and how they differ from those of other people, who may come from the same groups.
 *
 * <p>Variance and degrees of freedom by {@link GroupVariance} from {@link GroupInfluence}, each
 * group one unit. The share has its limits on the log-log scale with Student's quantile, the mean
 * and both differences theirs as they are. In a difference a group gives what it gives to the first
 * less what it gives to the second, so that what both sides of a group have in common falls out.
 * Limits absent with fewer than two groups on a side, and where a share is 0 or 1 or shows no
 * spread.
 *
 * <p>Worked example: times 20, 90, 20, 20, 90, 90 in three groups of two, who all stopped but the
 * second and the last two: 0.5 still there at 70, and a difference from themselves of 0.
 *
 * <p>Source: Jaeckel (1972); Bell and McCaffrey (2002), Survey Methodology 28, 169–181.
 */
public final class SurvivalByGroup {
  private static final double NO_SPREAD = 1e-24;

  private final SortedMap<String, EndCounts> groups;
  private final SurvivalCurve curve;
  private final double horizon;
  private final Side share;
  private final Side mean;

  /** An estimate, what each group gives to it, and the people of each. */
  private record Side(
      double estimate, SortedMap<String, Double> sums, SortedMap<String, Double> people) {
    GroupVariance variance() {
      return GroupVariance.of(numbers(sums), numbers(people));
    }

    boolean varies() {
      GroupVariance own = variance();
      return own.isEnough() && own.variance() > NO_SPREAD;
    }

    GroupVariance less(Side other) {
      TreeSet<String> names = new TreeSet<>(people.keySet());
      names.addAll(other.people.keySet());
      double[] both = new double[names.size()];
      double[] first = new double[names.size()];
      double[] second = new double[names.size()];
      int i = 0;
      for (String name : names) {
        both[i] = sums.getOrDefault(name, 0.0) - other.sums.getOrDefault(name, 0.0);
        first[i] = people.getOrDefault(name, 0.0);
        second[i++] = other.people.getOrDefault(name, 0.0);
      }
      return GroupVariance.of(both, first, second);
    }

    private static double[] numbers(Map<String, Double> of) {
      return of.values().stream().mapToDouble(each -> each).toArray();
    }
  }

  private SurvivalByGroup(SortedMap<String, EndCounts> groups, double horizon) {
    this.groups = groups;
    this.horizon = horizon;
    EndCounts all =
        groups.values().stream().reduce(EndCounts::plus).orElse(EndCounts.none(1)).anyCause();
    this.curve = KaplanMeier.estimate(all);
    this.share = side(curve.survivalAt(horizon), GroupInfluence.onShare(all, horizon));
    this.mean = side(RestrictedMean.of(curve, horizon).mean(), GroupInfluence.onMean(all, horizon));
  }

  /**
   * The people of these groups.
   *
   * @param groups each with somebody
   * @param horizon above 0, in the unit of the times
   * @throws cairn.analysis.statistic.NotEstimableException when there is nobody
   */
  public static SurvivalByGroup of(SortedMap<String, EndCounts> groups, double horizon) {
    return new SurvivalByGroup(new TreeMap<>(groups), horizon);
  }

  private Side side(double estimate, GroupInfluence influence) {
    SortedMap<String, Double> sums = new TreeMap<>();
    SortedMap<String, Double> people = new TreeMap<>();
    groups.forEach(
        (name, group) -> {
          sums.put(name, influence.of(group.anyCause()));
          people.put(name, (double) group.people());
        });
    return new Side(estimate, sums, people);
  }

  /** Whether somebody was seen as long as the horizon, or everybody had left before. */
  public boolean isFollowed() {
    return curve.lastTime() >= horizon || share.estimate() == 0;
  }

  /** The share still there at the horizon. */
  public Interval share(double level) {
    String method = "Kaplan-Meier, by groups, log-log t";
    GroupVariance variance = share.variance();
    double s = share.estimate();
    if (!variance.isEnough()) {
      return Interval.bare(s, AbsenceReason.TOO_FEW, level, method);
    }
    if (s <= 0 || s >= 1 || variance.variance() <= NO_SPREAD) {
      return Interval.bare(s, AbsenceReason.NO_SPREAD, level, method);
    }
    double t = Distributions.studentTwoSidedQuantile(level, variance.df());
    double error = Math.sqrt(variance.variance()) / s;
    SurvivalScale scale = SurvivalScale.LOG_LOG;
    return Interval.of(
        s,
        scale.limit(s, error, t, -1).orElse(0),
        scale.limit(s, error, t, 1).orElse(1),
        level,
        method);
  }

  /** The restricted mean up to the horizon. */
  public Interval mean(double level) {
    String method = "restricted mean, by groups, t";
    return interval(mean.estimate(), mean.variance(), level, method).within(0, horizon);
  }

  /** This share less that of others at the same horizon. */
  public Interval shareLess(SurvivalByGroup other, double level) {
    return less(share, other.share, level, "difference of Kaplan-Meier shares, by groups, t")
        .within(-1, 1);
  }

  /** This mean less that of others up to the same horizon. */
  public Interval meanLess(SurvivalByGroup other, double level) {
    return less(mean, other.mean, level, "difference of restricted means, by groups, t")
        .within(-horizon, horizon);
  }

  private static Interval less(Side first, Side second, double level, String method) {
    double difference = first.estimate() - second.estimate();
    boolean enough = first.variance().isEnough() && second.variance().isEnough();
    if (enough && !(first.varies() && second.varies())) {
      return Interval.bare(difference, AbsenceReason.NO_SPREAD, level, method);
    }
    return enough
        ? interval(difference, first.less(second), level, method)
        : Interval.bare(difference, AbsenceReason.TOO_FEW, level, method);
  }

  private static Interval interval(
      double estimate, GroupVariance variance, double level, String method) {
    if (!variance.isEnough()) {
      return Interval.bare(estimate, AbsenceReason.TOO_FEW, level, method);
    }
    double error = variance.variance() > NO_SPREAD ? Math.sqrt(variance.variance()) : 0;
    return Interval.student(estimate, error, variance.df(), level, method);
  }
}
