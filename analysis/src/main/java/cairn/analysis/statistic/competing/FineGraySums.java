package cairn.analysis.statistic.competing;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import java.util.Arrays;

/**
 * The sums behind Fine–Gray regression. The risk set at t is everybody still there, plus those gone
 * to another end with weight G(t−)/G(s−); because G(t−) is a factor of the second part, one walk
 * forward over the sorted people serves all times.
 */
final class FineGraySums {
  private static final int CENSORED = 0;
  private static final int CAUSE = 1;
  private static final int OTHER = 2;

  private final double[][] x;
  private final int[] end;
  private final int[] blockOf;
  private final int[] blockStart;
  private final double[] censoring;
  private final int p;

  private FineGraySums(
      double[][] x, int[] end, int[] blockOf, int[] blockStart, double[] censoring) {
    this.x = x;
    this.end = end;
    this.blockOf = blockOf;
    this.blockStart = blockStart;
    this.censoring = censoring;
    p = x.length == 0 ? 0 : x[0].length;
  }

  static FineGraySums of(double[] time, int[] end, int cause, Covariates covariates) {
    int n = time.length;
    int[] kind = new int[n];
    int[] censored = new int[n];
    for (int i = 0; i < n; i++) {
      kind[i] = end[i] == 0 ? CENSORED : end[i] == cause ? CAUSE : OTHER;
      censored[i] = end[i] == 0 ? 1 : 0;
    }
    EndCounts counts = EndCounts.of(time, censored, 1);
    SurvivalCurve curve = KaplanMeier.estimate(counts);
    double[] distinct = new double[counts.size()];
    double[] before = new double[counts.size()];
    Arrays.setAll(distinct, counts::time);
    Arrays.setAll(before, b -> b == 0 ? 1 : curve.survival(b - 1));
    int[] start = new int[distinct.length + 1];
    int[] block = new int[n];
    for (int i = 0; i < n; i++) {
      block[i] = EndCounts.floor(distinct, time[i]);
      start[block[i] + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    int[] next = start.clone();
    double[][] x = new double[n][];
    int[] sortedEnd = new int[n];
    int[] sortedBlock = new int[n];
    for (int i = 0; i < n; i++) {
      int at = next[block[i]]++;
      x[at] = covariates.row(i);
      sortedEnd[at] = kind[i];
      sortedBlock[at] = block[i];
    }
    centre(x);
    return new FineGraySums(x, sortedEnd, sortedBlock, start, before);
  }

  private static void centre(double[][] x) {
    for (int j = 0; j < x[0].length; j++) {
      double mean = 0;
      for (double[] row : x) {
        mean += row[j] / x.length;
      }
      for (double[] row : x) {
        row[j] -= mean;
      }
    }
  }

  /** The log likelihood with its derivatives at some coefficients. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Point(double[] beta, double logLikelihood, double[] gradient, double[][] information) {}

  /** Sums of e^η, e^η x and e^η x xᵀ; the last only where asked for. */
  private final class Sums {
    private double s0;
    private final double[] s1 = new double[p];
    private final double[][] s2 = new double[p][p];

    void add(int i, double weight) {
      s0 += weight;
      for (int j = 0; j < p; j++) {
        double wx = weight * x[i][j];
        s1[j] += wx;
        for (int k = 0; k <= j; k++) {
          s2[j][k] += wx * x[i][k];
        }
      }
    }
  }

  Point point(double[] beta) {
    double[] risk = risks(beta);
    Sums there = new Sums();
    for (int i = 0; i < x.length; i++) {
      there.add(i, risk[i]);
    }
    Sums gone = new Sums();
    double loglik = 0;
    double[] gradient = new double[p];
    double[][] information = new double[p][p];
    for (int b = 0; b < censoring.length; b++) {
      int d = 0;
      for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
        if (end[i] == CAUSE) {
          d++;
          loglik += Math.log(risk[i]);
          for (int j = 0; j < p; j++) {
            gradient[j] += x[i][j];
          }
        }
      }
      if (d > 0) {
        loglik -= d * subtract(there, gone, censoring[b], d, gradient, information);
      }
      for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
        there.add(i, -risk[i]);
        if (end[i] == OTHER) {
          gone.add(i, risk[i] / censoring[b]);
        }
      }
    }
    return new Point(beta, loglik, gradient, information);
  }

  private double subtract(
      Sums there, Sums gone, double g, int d, double[] gradient, double[][] information) {
    double s0 = there.s0 + g * gone.s0;
    double[] mean = new double[p];
    for (int j = 0; j < p; j++) {
      mean[j] = (there.s1[j] + g * gone.s1[j]) / s0;
      gradient[j] -= d * mean[j];
      for (int k = 0; k <= j; k++) {
        double second = (there.s2[j][k] + g * gone.s2[j][k]) / s0;
        information[j][k] += d * (second - mean[j] * mean[k]);
        information[k][j] = information[j][k];
      }
    }
    return Math.log(s0);
  }

  private double[] risks(double[] beta) {
    double[] risk = new double[x.length];
    for (int i = 0; i < risk.length; i++) {
      double eta = 0;
      for (int j = 0; j < p; j++) {
        eta += beta[j] * x[i][j];
      }
      risk[i] = Math.exp(eta);
    }
    return risk;
  }

  /** Σ over people of (η + ψ)(η + ψ)ᵀ: the score of each, and what estimating G gives to it. */
  double[][] meat(double[] beta) {
    FineGrayScores scores = new FineGrayScores(x, end, blockOf, blockStart, censoring, risks(beta));
    double[][] meat = new double[p][p];
    for (int i = 0; i < x.length; i++) {
      double[] score = scores.of(i);
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          meat[j][k] += score[j] * score[k];
        }
      }
    }
    return meat;
  }
}
