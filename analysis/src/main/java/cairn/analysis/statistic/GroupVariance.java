package cairn.analysis.statistic;

/**
 * The variance of an estimate from what each group of people gives to it, for groups that are few
 * and of uneven size, with its degrees of freedom. A mean, or a difference of two.
 *
 * <p>u_g is the sum of a group's influences, a and b its people on the first and on the second
 * side, c = a/A² + b/B² and C_gh = a_g a_h/A³ + b_g b_h/B³ their working covariance with A and B
 * the sides' people, h = C_gg/c the group's leverage. Variance (G − 1)/G Σ u²/(1 − h)², which is
 * the jackknife's, and with even groups G/(G − 1) Σ u². Degrees of freedom of Bell and McCaffrey:
 * (Σ Γ_gg)²/Σ Γ_gh² with Γ_gh = (c_g [g = h] − C_gh)/√((1 − h_g)(1 − h_h)); with even groups G − 1.
 * Fewer than two groups, or one that is all of a side: NaN, the caller says why.
 *
 * <p>Worked example: sums 0.1, −0.1, 0 of three groups of 4: variance 3/2 · 0.02 = 0.03 on 2.
 *
 * <p>Source: Bell and McCaffrey (2002), Survey Methodology 28, 169–181; MacKinnon, Nielsen and Webb
 * (2023), Journal of Econometrics 232, 272–299.
 *
 * @param variance of the estimate
 * @param df degrees of freedom of Student's t
 * @param groups how many groups there are
 */
public record GroupVariance(double variance, double df, int groups) {

  /** The variance of the estimate of one side. */
  public static GroupVariance of(double[] sums, double[] people) {
    return of(sums, people, new double[people.length]);
  }

  /**
   * The variance of an estimate about two sides, each group with people of one or of both.
   *
   * @param sums Σ of the influences of each group
   * @param first people of each group on the first side, above 0 there or on the second
   * @param second people of each group on the second side
   */
  public static GroupVariance of(double[] sums, double[] first, double[] second) {
    double a = 0;
    double b = 0;
    for (int g = 0; g < sums.length; g++) {
      a += first[g];
      b += second[g];
    }
    double variance = 0;
    double trace = 0;
    double squares = 0;
    double ofFirst = 0;
    double ofBoth = 0;
    double ofSecond = 0;
    for (int g = 0; g < sums.length; g++) {
      double x = a == 0 ? 0 : first[g] / Math.pow(a, 1.5);
      double y = b == 0 ? 0 : second[g] / Math.pow(b, 1.5);
      double c = (a == 0 ? 0 : first[g] / (a * a)) + (b == 0 ? 0 : second[g] / (b * b));
      double shared = x * x + y * y;
      double open = 1 - shared / c;
      if (!(open > 1e-12)) {
        return new GroupVariance(Double.NaN, Double.NaN, sums.length);
      }
      variance += sums[g] * sums[g] / (open * open);
      trace += c;
      squares += c * c - shared * shared / (open * open);
      ofFirst += x * x / open;
      ofBoth += x * y / open;
      ofSecond += y * y / open;
    }
    double all = squares + ofFirst * ofFirst + 2 * ofBoth * ofBoth + ofSecond * ofSecond;
    double factor = (sums.length - 1.0) / sums.length;
    return new GroupVariance(factor * variance, trace * trace / all, sums.length);
  }

  /** Whether there are enough groups for a variance. */
  public boolean isEnough() {
    return df > 0 && Double.isFinite(variance);
  }

  /**
   * The variance of a difference of two estimates of other groups: both added, with the degrees of
   * freedom of Satterthwaite.
   */
  public GroupVariance plus(GroupVariance other) {
    double sum = variance + other.variance;
    double shared =
        sum == 0
            ? df + other.df
            : sum * sum / (variance * variance / df + other.variance * other.variance / other.df);
    return new GroupVariance(sum, shared, groups + other.groups);
  }
}
