package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Minimizer;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A fitted model of repeated measures; column 0 is the intercept. See {@link RepeatedMeasures}.
 *
 * <p>W is the inverse of the observed information of the covariance parameters θ, P_r, Q_rs and
 * R_rs the sums of x with −V⁻¹V_rV⁻¹, V⁻¹V_rV⁻¹V_sV⁻¹ and V⁻¹V_rsV⁻¹, V_r and V_rs the derivatives
 * of the covariance. Degrees of freedom of an effect c: 2 v²/Σ W_rs g_r g_s with g_r = −cᵀΦP_rΦc
 * and v = cᵀΦc, both for Satterthwaite and for Kenward and Roger, whose covariance is Φ + 2 Φ [Σ
 * W_rs (Q_rs − P_rΦP_s − ¼ R_rs)] Φ; their linear form leaves R out.
 *
 * <p>Source: Satterthwaite (1946); Kenward and Roger (1997), Biometrics 53, 983–997; Sabanés Bové
 * and others (2022), mmrm: Mixed Models for Repeated Measures.
 */
public final class RepeatedMeasuresFit {

  /** How the fixed effects are judged with few people. */
  public enum SmallSample {
    /** Degrees of freedom only. */
    SATTERTHWAITE,
    /** Degrees of freedom and a larger covariance. */
    KENWARD_ROGER,
    /** The same without second derivatives, as SAS has it. */
    KENWARD_ROGER_LINEAR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final RepeatedLikelihood likelihood;
  private final double[] theta;
  private final double logLikelihood;
  private final double[] beta;
  private final double[][] plain;
  private final double[][] spread;
  private final List<double[][]> slopes = new ArrayList<>();

  RepeatedMeasuresFit(RepeatedLikelihood likelihood, Minimizer.Minimum found) {
    this.likelihood = likelihood;
    theta = found.at();
    logLikelihood = -found.value();
    RepeatedLikelihood.Solved solved = likelihood.solve(theta);
    beta = solved.beta();
    plain = Symmetric.inverse(solved.information(), names());
    spread = Symmetric.inverse(found.hessian(), Collections.nCopies(theta.length, "covariance"));
    for (int r = 0; r < theta.length; r++) {
      slopes.add(sum(r, -1));
    }
  }

  /** P_r, or Q_rs where s is not negative. */
  private double[][] sum(int r, int s) {
    double[][] first = likelihood.covarianceSlope(theta, r);
    double[][] second = s < 0 ? first : likelihood.covarianceSlope(theta, s);
    return likelihood.sum(
        pattern -> {
          double[][] inverse = likelihood.inverse(theta, pattern);
          double[][] a = turned(inverse, first, pattern);
          return s < 0
              ? Symmetric.multiply(negative(a), inverse)
              : Symmetric.multiply(
                  Symmetric.multiply(a, turned(inverse, second, pattern)), inverse);
        });
  }

  private static double[][] turned(
      double[][] inverse, double[][] slope, VisitPatterns.Pattern pattern) {
    return Symmetric.multiply(inverse, RepeatedLikelihood.part(slope, pattern.visits()));
  }

  private static double[][] negative(double[][] a) {
    double[][] negative = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        negative[i][j] = -a[i][j];
      }
    }
    return negative;
  }

  private double[][] curvature(int r, int s) {
    double[][] own = likelihood.covarianceCurvature(theta, r, s);
    return likelihood.sum(
        pattern -> {
          double[][] inverse = likelihood.inverse(theta, pattern);
          return Symmetric.multiply(turned(inverse, own, pattern), inverse);
        });
  }

  /** The names of the columns, the intercept first. */
  public List<String> names() {
    return likelihood.patterns().x().names();
  }

  /** How many people there are. */
  public int people() {
    return likelihood.patterns().people();
  }

  /** How many rows there are. */
  public int rows() {
    return likelihood.patterns().rows();
  }

  /** How many visits there are. */
  public int visits() {
    return likelihood.patterns().visits();
  }

  /** A fixed effect per unit of its column. */
  public double coefficient(int column) {
    return beta[column];
  }

  /** The covariance of two fixed effects, without correction. */
  public double covariance(int column, int other) {
    return plain[column][other];
  }

  /** The covariance of the outcome between two visits, by their place in time. */
  public double visitCovariance(int visit, int other) {
    return likelihood.covariance(theta)[visit][other];
  }

  /** The restricted log likelihood. */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** Akaike's criterion over the covariance parameters, as mmrm has it. */
  public double aic() {
    return 2 * theta.length - 2 * logLikelihood;
  }

  /** The fixed effects judged in one way. */
  public Effects effects(SmallSample how) {
    return new Effects(how, how == SmallSample.SATTERTHWAITE ? plain : corrected(how));
  }

  private double[][] corrected(SmallSample how) {
    int p = beta.length;
    double[][] change = new double[p][p];
    for (int r = 0; r < theta.length; r++) {
      for (int s = 0; s < theta.length; s++) {
        double[][] second = sum(r, s);
        double[][] bent = how == SmallSample.KENWARD_ROGER ? curvature(r, s) : new double[0][];
        double[][] squared =
            Symmetric.multiply(
                Symmetric.multiply(fixed(slopes.get(r)), plain), fixed(slopes.get(s)));
        for (int i = 0; i < p; i++) {
          for (int j = 0; j < p; j++) {
            double quarter = bent.length == 0 ? 0 : bent[i][j] / 4;
            change[i][j] += spread[r][s] * (second[i][j] - squared[i][j] - quarter);
          }
        }
      }
    }
    double[][] corrected = Symmetric.sandwich(plain, change);
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        corrected[i][j] = plain[i][j] + 2 * corrected[i][j];
      }
    }
    return corrected;
  }

  /** The part of a sum that is about covariates, without the outcome. */
  private double[][] fixed(double[][] sum) {
    double[][] part = new double[beta.length][];
    for (int i = 0; i < part.length; i++) {
      part[i] = java.util.Arrays.copyOf(sum[i], beta.length);
    }
    return part;
  }

  /** Fixed effects with their errors, degrees of freedom, tests and intervals. */
  public final class Effects {
    private final SmallSample how;
    private final double[][] variance;

    private Effects(SmallSample how, double[][] variance) {
      this.how = how;
      this.variance = variance;
    }

    private double[] unit(int column) {
      double[] contrast = new double[beta.length];
      contrast[column] = 1;
      return contrast;
    }

    /** A combination of fixed effects. */
    public double estimate(double[] contrast) {
      double sum = 0;
      for (int j = 0; j < contrast.length; j++) {
        sum += contrast[j] * beta[j];
      }
      return sum;
    }

    /** The standard error of a fixed effect. */
    public double standardError(int column) {
      return standardError(unit(column));
    }

    /** The standard error of a combination of fixed effects. */
    public double standardError(double[] contrast) {
      return Math.sqrt(Symmetric.form(contrast, variance, contrast));
    }

    /** The degrees of freedom of a fixed effect. */
    public double df(int column) {
      return df(unit(column));
    }

    /** The degrees of freedom of a combination of fixed effects. */
    public double df(double[] contrast) {
      double[] turned = new double[contrast.length];
      for (int i = 0; i < turned.length; i++) {
        for (int j = 0; j < turned.length; j++) {
          turned[i] += plain[i][j] * contrast[j];
        }
      }
      double form = 0;
      for (int r = 0; r < theta.length; r++) {
        for (int s = 0; s < theta.length; s++) {
          form +=
              spread[r][s]
                  * Symmetric.form(turned, fixed(slopes.get(r)), turned)
                  * Symmetric.form(turned, fixed(slopes.get(s)), turned);
        }
      }
      double v = Symmetric.form(contrast, plain, contrast);
      return 2 * v * v / form;
    }

    /** Student's test that a fixed effect is 0. */
    public TestResult test(int column) {
      return test(unit(column));
    }

    /** Student's test that a combination of fixed effects is 0. */
    public TestResult test(double[] contrast) {
      return TestResult.student(
          estimate(contrast) / standardError(contrast), df(contrast), "MMRM, " + how);
    }

    /** A fixed effect with Student's interval. */
    public Interval interval(int column, double level) {
      return interval(unit(column), level);
    }

    /** A combination of fixed effects with Student's interval. */
    public Interval interval(double[] contrast, double level) {
      double half =
          Distributions.studentTwoSidedQuantile(level, df(contrast)) * standardError(contrast);
      double b = estimate(contrast);
      return Interval.of(b, b - half, b + half, level, "MMRM, " + how);
    }
  }
}
