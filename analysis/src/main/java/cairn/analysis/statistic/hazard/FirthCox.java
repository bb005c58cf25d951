package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.regression.FirthFit;
import cairn.analysis.statistic.regression.PenalizedLikelihood;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;
import java.util.Collections;

/**
 * Cox regression with Firth's penalty: finite hazard ratios also where nobody of a level has the
 * event (monotone likelihood).
 *
 * <p>Maximises l(β) + ½ log |I(β)|, l the partial likelihood and I its information; the derivative
 * of the penalty is ½ tr(I⁻¹ ∂I/∂β), made of third central moments of the covariates over the
 * people at risk. R: {@code coxphf::coxphf(Surv(t, e) ~ x)} (its ties are Breslow's).
 *
 * <p>Worked example: times 1, 2, 3, 4 of which those of x = 1 (1 and 3) have the event: the plain
 * estimate is infinite, this one is log 5 = 1.6094.
 *
 * <p>Source: Heinze and Schemper (2001), Biometrics 57, 114–119; Firth (1993).
 */
public final class FirthCox implements PenalizedLikelihood {
  private final SurvivalTimes data;
  private final CoxTies ties;
  private final double[][] x;
  private final int p;

  private FirthCox(SurvivalTimes data, Covariates covariates, CoxTies ties) {
    this.data = data;
    this.ties = ties;
    p = covariates.size();
    x = new double[data.people()][];
    double[] mean = new double[p];
    for (int j = 0; j < p; j++) {
      mean[j] = Arrays.stream(covariates.column(j)).sum() / x.length;
    }
    for (int i = 0; i < x.length; i++) {
      x[i] = covariates.row(i);
      for (int j = 0; j < p; j++) {
        x[i][j] -= mean[j];
      }
    }
  }

  /**
   * Fits the model.
   *
   * @throws NotEstimableException when a variable is constant or a combination of others, by name
   */
  public static FirthFit fit(SurvivalTimes data, Covariates covariates, CoxTies ties) {
    if (covariates.rows() != data.people()) {
      throw new IllegalArgumentException("covariates and times have one row a person each");
    }
    covariates.requireVariation();
    return new FirthFit(
        new FirthCox(data, covariates, ties), covariates.names(), "Cox, Firth, " + ties);
  }

  @Override
  public double longestStep() {
    return 0.5;
  }

  @Override
  public Point at(double[] beta) {
    double[] eta = new double[x.length];
    for (int i = 0; i < eta.length; i++) {
      for (int j = 0; j < p; j++) {
        eta[i] += beta[j] * x[i][j];
      }
    }
    Walk first = new Walk(eta, new double[p][p]);
    double penalty = Symmetric.logDeterminant(first.information) / 2;
    double[] score = first.gradient;
    if (Double.isFinite(penalty)) {
      double[][] inverse = Symmetric.inverse(first.information, Collections.nCopies(p, "x"));
      Walk second = new Walk(eta, inverse);
      for (int j = 0; j < p; j++) {
        score[j] += second.skew[j] / 2;
      }
    }
    return new Point(beta, first.loglik + penalty, score, first.information);
  }

  /** One walk over the risk sets, latest time first. */
  private final class Walk {
    private final double[] eta;
    private final double[][] inverse;
    private final double[] gradient = new double[p];
    private final double[][] information = new double[p][p];
    private final double[] skew = new double[p];
    private double loglik;

    Walk(double[] eta, double[][] inverse) {
      this.eta = eta;
      this.inverse = inverse;
      Moments risk = new Moments(p);
      Moments dead = new Moments(p);
      for (int b = 0; b < data.blocks(); b++) {
        if (data.opensStratum(b)) {
          risk.clear();
        }
        dead.clear();
        int events = 0;
        for (int place = data.blockStart(b); place < data.blockEnd(b); place++) {
          int i = data.person(place);
          add(risk, i);
          if (data.event(i)) {
            add(dead, i);
            events++;
            loglik += eta[i];
            for (int j = 0; j < p; j++) {
              gradient[j] += x[i][j];
            }
          }
        }
        for (int l = 0; l < events; l++) {
          take(risk, dead, ties == CoxTies.EFRON ? (double) l / events : 0);
        }
      }
    }

    private void add(Moments sums, int person) {
      sums.add(Math.exp(eta[person]), x[person], Symmetric.form(x[person], inverse, x[person]));
    }

    /** Takes off what is expected of one event, the dead counting less by a share of them. */
    private void take(Moments risk, Moments dead, double down) {
      double s0 = risk.s0 - down * dead.s0;
      double form = (risk.form - down * dead.form) / s0;
      double[] mean = new double[p];
      loglik -= Math.log(s0);
      for (int j = 0; j < p; j++) {
        mean[j] = (risk.s1[j] - down * dead.s1[j]) / s0;
        gradient[j] -= mean[j];
      }
      double[] turned = new double[p];
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          turned[j] += inverse[j][k] * mean[k];
        }
      }
      double ofMean = Symmetric.form(mean, inverse, mean);
      for (int j = 0; j < p; j++) {
        double crossed = 0;
        for (int k = 0; k < p; k++) {
          double second = (risk.s2[j][k] - down * dead.s2[j][k]) / s0;
          information[j][k] += second - mean[j] * mean[k];
          crossed += second * turned[k];
        }
        double third = (risk.formTimes[j] - down * dead.formTimes[j]) / s0;
        skew[j] += third - form * mean[j] - 2 * crossed + 2 * ofMean * mean[j];
      }
    }
  }

  /** Weighted sums over people: 1, x, x xᵀ, and q and q x with q the form of x. */
  private static final class Moments {
    private final double[] s1;
    private final double[][] s2;
    private final double[] formTimes;
    private double s0;
    private double form;

    Moments(int p) {
      s1 = new double[p];
      s2 = new double[p][p];
      formTimes = new double[p];
    }

    void clear() {
      s0 = 0;
      form = 0;
      Arrays.fill(s1, 0);
      Arrays.fill(formTimes, 0);
      for (double[] row : s2) {
        Arrays.fill(row, 0);
      }
    }

    void add(double weight, double[] x, double q) {
      s0 += weight;
      form += weight * q;
      for (int j = 0; j < x.length; j++) {
        s1[j] += weight * x[j];
        formTimes[j] += weight * q * x[j];
        for (int k = 0; k < x.length; k++) {
          s2[j][k] += weight * x[j] * x[k];
        }
      }
    }
  }
}
