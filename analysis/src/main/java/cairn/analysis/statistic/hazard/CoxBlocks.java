package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.Arrays;

/**
 * One walk over the risk sets of a Cox model, latest time first: at each time with events, the sums
 * over the people at risk, and what they give to the log likelihood, its gradient and its
 * information. Covariates are centred at their means, which changes no result but keeps the sums
 * small.
 */
final class CoxBlocks {
  private final SurvivalTimes data;
  private final double[][] x;
  private final double[] means;
  private final CoxTies ties;
  private final int p;

  CoxBlocks(SurvivalTimes data, Covariates covariates, CoxTies ties) {
    this.data = data;
    this.ties = ties;
    p = covariates.size();
    x = new double[p][];
    means = new double[p];
    for (int j = 0; j < p; j++) {
      double[] column = covariates.column(j);
      double mean = Arrays.stream(column).sum() / column.length;
      means[j] = mean;
      x[j] = Arrays.stream(column).map(v -> v - mean).toArray();
    }
  }

  SurvivalTimes data() {
    return data;
  }

  /** The mean of a covariate, which is taken off every value. */
  double mean(int column) {
    return means[column];
  }

  double centred(int column, int person) {
    return x[column][person];
  }

  int size() {
    return p;
  }

  /** β x of each person, x centred. */
  double[] predictor(double[] beta) {
    double[] eta = new double[data.people()];
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < eta.length; i++) {
        eta[i] += beta[j] * x[j][i];
      }
    }
    return eta;
  }

  /** What a block of one time adds: each array is valid only during the call. */
  interface Visitor {
    void block(int block, double logLikelihood, double[] gradient, double[][] information);
  }

  /** Walks over all blocks with events at these coefficients. */
  void walk(double[] beta, Visitor visitor) {
    double[] eta = predictor(beta);
    Sums risk = new Sums(p);
    Sums dead = new Sums(p);
    for (int b = 0; b < data.blocks(); b++) {
      if (data.opensStratum(b)) {
        risk.clear();
      }
      dead.clear();
      double etaOfDead = 0;
      double[] gradient = new double[p];
      for (int i = data.blockStart(b); i < data.blockEnd(b); i++) {
        int person = data.person(i);
        double weight = Math.exp(eta[person]);
        risk.add(weight, x, person);
        if (data.event(person)) {
          dead.add(weight, x, person);
          dead.count++;
          etaOfDead += eta[person];
          for (int j = 0; j < p; j++) {
            gradient[j] += x[j][person];
          }
        }
      }
      if (dead.count > 0) {
        double[][] information = new double[p][p];
        double loglik = etaOfDead + risk.subtract(dead, ties, gradient, information);
        visitor.block(b, loglik, gradient, information);
      }
    }
  }

  /** Sums of e^η, e^η x and e^η x xᵀ over people. */
  private static final class Sums {
    private final int p;
    private int count;
    private double s0;
    private final double[] s1;
    private final double[][] s2;

    Sums(int p) {
      this.p = p;
      s1 = new double[p];
      s2 = new double[p][p];
    }

    void clear() {
      count = 0;
      s0 = 0;
      Arrays.fill(s1, 0);
      for (double[] row : s2) {
        Arrays.fill(row, 0);
      }
    }

    void add(double weight, double[][] x, int person) {
      s0 += weight;
      for (int j = 0; j < p; j++) {
        double wx = weight * x[j][person];
        s1[j] += wx;
        for (int k = 0; k <= j; k++) {
          s2[j][k] += wx * x[k][person];
        }
      }
    }

    /** Takes the expected part off the gradient, adds the information, returns −Σ log s0. */
    double subtract(Sums dead, CoxTies ties, double[] gradient, double[][] information) {
      double loglik = 0;
      double[] mean = new double[p];
      for (int l = 0; l < dead.count; l++) {
        double down = ties == CoxTies.EFRON ? (double) l / dead.count : 0;
        double denominator = s0 - down * dead.s0;
        loglik -= Math.log(denominator);
        for (int j = 0; j < p; j++) {
          mean[j] = (s1[j] - down * dead.s1[j]) / denominator;
          gradient[j] -= mean[j];
          for (int k = 0; k <= j; k++) {
            double second = (s2[j][k] - down * dead.s2[j][k]) / denominator;
            information[j][k] += second - mean[j] * mean[k];
          }
        }
      }
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < j; k++) {
          information[k][j] = information[j][k];
        }
      }
      return loglik;
    }
  }
}
