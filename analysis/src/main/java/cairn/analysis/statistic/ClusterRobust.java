package cairn.analysis.statistic;

import java.util.List;

/**
 * A proportion, and the difference of two, where people share groups: each group (cluster) counts
 * as one independent unit, whatever happens inside it.
 *
 * <p>p = Σ x / Σ n over clusters; variance G/(G−1) Σ (x − p n)² / (Σ n)², that of a ratio of totals
 * (linearised; the sandwich variance of a saturated model). Interval with Student's t on G − 1
 * degrees of freedom. Difference of types whose clusters are different people's groups: both
 * variances added, Welch–Satterthwaite degrees of freedom. Difference inside clusters that hold
 * both (sites): the clusters' joint residuals, G − 1. Limits may pass 0 or 1. Fewer than two
 * clusters in a type, or no spread between them: limits absent; nobody: absent. Works on counts by
 * cluster, which add up.
 *
 * <p>Worked example: clusters 1/4, 3/4, 2/4 give p = 0.5, standard error 0.144338.
 *
 * <p>Source: Cochran (1977), Sampling Techniques, chapter 3; Rao and Scott (1992), Biometrics 48,
 * 577–585.
 */
public final class ClusterRobust {
  private ClusterRobust() {}

  /**
   * An estimate with its cluster-robust error.
   *
   * @param interval estimate and limits
   * @param standardError robust standard error; absent with fewer than two clusters
   * @param df degrees of freedom of Student's t; absent likewise
   * @param clusters how many clusters hold somebody
   */
  public record Result(Interval interval, Quantity standardError, Quantity df, int clusters) {

    /** The two-sided t test that the estimate is 0. */
    public TestResult test() {
      if (!standardError.isPresent() || !interval.estimate().isPresent()) {
        return TestResult.absent(Absence.TOO_FEW, "cluster-robust t");
      }
      double t = interval.estimate().value() / standardError.value();
      return TestResult.student(t, df.value(), "cluster-robust t");
    }
  }

  /** The proportion of one type of group; one count a cluster. */
  public static Result proportion(List<Counted> clusters, double level) {
    Part part = Part.of(clusters);
    return part.n == 0
        ? nothing("cluster-robust proportion", level)
        : result(
            part.p, part.variance, part.size - 1.0, part.size, "cluster-robust proportion", level);
  }

  /** First minus second where each cluster belongs to one of the two. */
  public static Result difference(List<Counted> first, List<Counted> second, double level) {
    String method = "cluster-robust difference, Satterthwaite t";
    Part a = Part.of(first);
    Part b = Part.of(second);
    if (a.n == 0 || b.n == 0) {
      return nothing(method, level);
    }
    double variance = a.variance + b.variance;
    double df =
        variance
            * variance
            / (a.variance * a.variance / (a.size - 1) + b.variance * b.variance / (b.size - 1));
    if (variance == 0) {
      df = a.size + b.size - 2.0;
    }
    return result(a.p - b.p, variance, df, a.size + b.size, method, level);
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
    int clusters = 0;
    double sum = 0;
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).n() + second.get(i).n() > 0) {
        clusters++;
        double residual = a.residual(first.get(i)) / a.n - b.residual(second.get(i)) / b.n;
        sum += residual * residual;
      }
    }
    double variance = sum * clusters / (clusters - 1.0);
    return result(a.p - b.p, variance, clusters - 1.0, clusters, method, level);
  }

  private static Result result(
      double estimate, double variance, double df, int clusters, String method, double level) {
    if (!(df >= 1) || !Double.isFinite(variance)) {
      Quantity none = Quantity.absent(Absence.TOO_FEW);
      Interval bare = Interval.bare(estimate, Absence.TOO_FEW, level, method);
      return new Result(bare, none, none, clusters);
    }
    double se = Math.sqrt(variance);
    Interval interval = Interval.student(estimate, se, df, level, method);
    return new Result(interval, Quantity.of(se), Quantity.of(df), clusters);
  }

  private static Result nothing(String method, double level) {
    Quantity none = Quantity.absent(Absence.NO_OBSERVATIONS);
    return new Result(Interval.absent(Absence.NO_OBSERVATIONS, level, method), none, none, 0);
  }

  private record Part(double p, double variance, long n, int size) {
    static Part of(List<Counted> clusters) {
      long x = 0;
      long n = 0;
      int size = 0;
      for (Counted cluster : clusters) {
        x += cluster.x();
        n += cluster.n();
        size += cluster.n() > 0 ? 1 : 0;
      }
      double p = n == 0 ? 0 : (double) x / n;
      double sum = 0;
      for (Counted cluster : clusters) {
        double residual = cluster.x() - p * cluster.n();
        sum += residual * residual;
      }
      double variance = sum / ((double) n * n) * size / (size - 1.0);
      return new Part(p, variance, n, size);
    }

    double residual(Counted cluster) {
      return cluster.x() - p * cluster.n();
    }
  }
}
