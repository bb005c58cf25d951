package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.AbsenceReason;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.GroupVariance;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.proportion.Wilson;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A proportion, and the difference of two, where people share groups: each group (cluster) counts
 * as one independent unit, whatever happens inside it.
 *
 * <p>p = Σ x / Σ n over clusters, that of a ratio of totals; variance and degrees of freedom by
 * {@link GroupVariance} from the residuals x − p n, which allow for clusters that are few and
 * uneven; with even ones G/(G−1) Σ (x − p n)² / (Σ n)² on G − 1. Interval with Student's t.
 * Difference of types whose clusters are different people's groups: both variances added,
 * Satterthwaite's degrees of freedom. Difference inside clusters that hold both (sites): the
 * clusters' joint residuals. Where the clusters of a type do not vary at all, as where nobody has
 * the outcome, its variance is that of people as strangers, at 0 and 1 from Wilson's limit, so that
 * no proportion has an interval of no width and no difference one of the other type alone. Limits
 * may pass 0 or 1. Fewer than two clusters in a type, or a difference neither side of which varies:
 * limits absent; nobody: absent. Works on counts by cluster, which add up.
 *
 * <p>Worked example: clusters 1/4, 3/4, 2/4 give p = 0.5, standard error 0.144338.
 *
 * <p>Source: Cochran (1977), Sampling Techniques, chapter 3; Rao and Scott (1992), Biometrics 48,
 * 577–585; Bell and McCaffrey (2002).
 */
public final class ClusterRobust {
  /** Below this a variance is but rounding. */
  private static final double NO_SPREAD = 1e-30;

  private ClusterRobust() {}

  /**
   * An estimate with its cluster-robust error.
   *
   * @param interval estimate and limits
   * @param standardError robust standard error; absent with fewer than two clusters, or no spread
   * @param df degrees of freedom of Student's t; absent likewise
   * @param clusters how many clusters hold somebody
   */
  public record Result(Interval interval, Quantity standardError, Quantity df, int clusters) {

    /** The two-sided t test that the estimate is 0. */
    public TestResult test() {
      if (!standardError.isPresent() || !interval.estimate().isPresent()) {
        AbsenceReason reason = standardError.absence().orElse(AbsenceReason.NO_OBSERVATIONS);
        return TestResult.absent(reason, "cluster-robust t");
      }
      double t = interval.estimate().value() / standardError.value();
      return TestResult.student(t, df.value(), "cluster-robust t");
    }
  }

  /** The proportion of one type of group; one count a cluster. */
  public static Result proportion(List<Counted> clusters, double level) {
    String method = "cluster-robust proportion";
    Part part = Part.of(clusters);
    if (part.n == 0) {
      return nothing(method, level);
    }
    Result result = result(part.p, part.variance(1, level), method, level);
    boolean atEdge = part.p == 0 || part.p == 1;
    if (!atEdge || !result.interval().lower().isPresent()) {
      return result;
    }
    Interval wilson = Wilson.interval(part.x(), part.n, level);
    return new Result(wilson, result.standardError(), result.df(), result.clusters());
  }

  /** First minus second where each cluster belongs to one of the two. */
  public static Result difference(List<Counted> first, List<Counted> second, double level) {
    return difference(first, second, 1, level);
  }

  /**
   * The same of counts in parts of people.
   *
   * @param parts how many of a count make one person, above 0
   */
  public static Result difference(
      List<Counted> first, List<Counted> second, int parts, double level) {
    String method = "cluster-robust difference, Satterthwaite t";
    Part a = Part.of(first);
    Part b = Part.of(second);
    if (a.n == 0 || b.n == 0) {
      return nothing(method, level);
    }
    GroupVariance still = a.ofGroups().plus(b.ofGroups());
    return result(
        a.p - b.p,
        still.variance() < NO_SPREAD
            ? still
            : a.variance(parts, level).plus(b.variance(parts, level)),
        method,
        level);
  }

  /** First minus second where each cluster may hold both; the lists run over the same clusters. */
  public static Result differenceWithin(List<Counted> first, List<Counted> second, double level) {
    String method = "cluster-robust difference within clusters, t";
    if (first.size() != second.size()) {
      throw new IllegalArgumentException("both lists run over the same clusters");
    }
    Part a = Part.of(first);
    Part b = Part.of(second);
    if (a.n == 0 || b.n == 0) {
      return nothing(method, level);
    }
    int[] held =
        IntStream.range(0, first.size())
            .filter(i -> first.get(i).n() + second.get(i).n() > 0)
            .toArray();
    double[] sums = new double[held.length];
    double[] ofFirst = new double[held.length];
    double[] ofSecond = new double[held.length];
    for (int k = 0; k < held.length; k++) {
      Counted here = first.get(held[k]);
      Counted there = second.get(held[k]);
      sums[k] = a.residual(here) / a.n - b.residual(there) / b.n;
      ofFirst[k] = here.n();
      ofSecond[k] = there.n();
    }
    return result(a.p - b.p, GroupVariance.of(sums, ofFirst, ofSecond), method, level);
  }

  /** An estimate with the variance of its groups. */
  static Result result(double estimate, GroupVariance groups, String method, double level) {
    boolean still = groups.variance() < NO_SPREAD;
    if (!groups.isEnough() || still) {
      AbsenceReason reason = still ? AbsenceReason.NO_SPREAD : AbsenceReason.TOO_FEW;
      Quantity none = Quantity.absent(reason);
      Interval bare = Interval.bare(estimate, reason, level, method);
      return new Result(bare, none, none, groups.groups());
    }
    double se = Math.sqrt(groups.variance());
    Interval interval = Interval.student(estimate, se, groups.df(), level, method);
    return new Result(interval, Quantity.of(se), Quantity.of(groups.df()), groups.groups());
  }

  private static Result nothing(String method, double level) {
    Quantity none = Quantity.absent(AbsenceReason.NO_OBSERVATIONS);
    return new Result(Interval.absent(AbsenceReason.NO_OBSERVATIONS, level, method), none, none, 0);
  }

  private record Part(double p, long n, List<Counted> clusters) {
    static Part of(List<Counted> clusters) {
      List<Counted> held = clusters.stream().filter(c -> c.n() > 0).toList();
      long x = held.stream().mapToLong(Counted::x).sum();
      long n = held.stream().mapToLong(Counted::n).sum();
      return new Part(n == 0 ? 0 : (double) x / n, n, held);
    }

    long x() {
      return clusters.stream().mapToLong(Counted::x).sum();
    }

    GroupVariance ofGroups() {
      return GroupVariance.of(
          clusters.stream().mapToDouble(c -> residual(c) / n).toArray(),
          clusters.stream().mapToDouble(Counted::n).toArray());
    }

    GroupVariance variance(int parts, double level) {
      GroupVariance groups = ofGroups();
      return groups.isEnough() && groups.variance() < NO_SPREAD
          ? new GroupVariance(ofStrangers(parts, level), groups.df(), groups.groups())
          : groups;
    }

    private double ofStrangers(int parts, double level) {
      if (p > 0 && p < 1) {
        return p * (1 - p) * parts / n;
      }
      Interval wilson = Wilson.interval(x() / parts, n / parts, level);
      double far = p == 0 ? wilson.upper().value() : 1 - wilson.lower().value();
      double root = far / Distributions.normalTwoSidedQuantile(level);
      return root * root;
    }

    double residual(Counted cluster) {
      return cluster.x() - p * cluster.n();
    }
  }
}
