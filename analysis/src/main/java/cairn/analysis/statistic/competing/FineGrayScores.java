package cairn.analysis.statistic.competing;

/**
 * What each person gives to the score of Fine–Gray regression (η of the paper), and what each gives
 * through the estimate of the censoring curve (ψ): q(u) / n(u) at an own censoring time u, less the
 * sum of q dN/n² over censoring times while there.
 */
final class FineGrayScores {
  private final double[][] x;
  private final int[] end;
  private final int[] blockOf;
  private final double[] censoring;
  private final double[] risk;
  private final int p;
  private final double[][] mean;

  /** For each block and each of 1, x̄: the hazard summed up to and with the block. */
  private final double[][] upTo;

  /** For each block: G times the hazard (and times x̄) summed over later blocks. */
  private final double[][] later;

  private final double[][] ownCensoring;
  private final double[][] pastCensoring;

  FineGrayScores(
      double[][] x, int[] end, int[] blockOf, int[] blockStart, double[] censoring, double[] risk) {
    this.x = x;
    this.end = end;
    this.blockOf = blockOf;
    this.censoring = censoring;
    this.risk = risk;
    p = x[0].length;
    int blocks = censoring.length;
    mean = new double[blocks][p];
    double[] hazard = hazards(blockStart);
    upTo = new double[blocks][p + 1];
    later = new double[blocks + 1][p + 1];
    accumulate(hazard);
    ownCensoring = new double[blocks][p];
    pastCensoring = new double[blocks][p];
    censoringParts(blockStart);
  }

  double[] of(int i) {
    int b = blockOf[i];
    double[] score = new double[p];
    for (int j = 0; j < p; j++) {
      score[j] = -risk[i] * (x[i][j] * upTo[b][p] - upTo[b][j]);
      if (end[i] == 2) {
        double gone = risk[i] / censoring[b];
        score[j] -= gone * (x[i][j] * later[b + 1][p] - later[b + 1][j]);
      }
      if (end[i] == 1) {
        score[j] += x[i][j] - mean[b][j];
      }
      score[j] += pastCensoring[b][j] + (end[i] == 0 ? ownCensoring[b][j] : 0);
    }
    return score;
  }

  /** d / s0 of each block; fills the mean covariates of its risk set. */
  private double[] hazards(int[] blockStart) {
    double[] there = new double[p + 1];
    double[] gone = new double[p + 1];
    for (int i = 0; i < x.length; i++) {
      add(there, i, risk[i]);
    }
    double[] hazard = new double[censoring.length];
    for (int b = 0; b < hazard.length; b++) {
      int d = 0;
      for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
        d += end[i] == 1 ? 1 : 0;
      }
      if (d > 0) {
        double s0 = there[p] + censoring[b] * gone[p];
        hazard[b] = d / s0;
        for (int j = 0; j < p; j++) {
          mean[b][j] = (there[j] + censoring[b] * gone[j]) / s0;
        }
      }
      for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
        add(there, i, -risk[i]);
        if (end[i] == 2) {
          add(gone, i, risk[i] / censoring[b]);
        }
      }
    }
    return hazard;
  }

  private void add(double[] sums, int i, double weight) {
    sums[p] += weight;
    for (int j = 0; j < p; j++) {
      sums[j] += weight * x[i][j];
    }
  }

  private void accumulate(double[] hazard) {
    int blocks = hazard.length;
    for (int b = 0; b < blocks; b++) {
      for (int j = 0; j <= p; j++) {
        double factor = j == p ? 1 : mean[b][j];
        upTo[b][j] = (b == 0 ? 0 : upTo[b - 1][j]) + factor * hazard[b];
      }
    }
    for (int b = blocks - 1; b >= 0; b--) {
      for (int j = 0; j <= p; j++) {
        double factor = j == p ? 1 : mean[b][j];
        later[b][j] = later[b + 1][j] + factor * hazard[b] * censoring[b];
      }
    }
  }

  private void censoringParts(int[] blockStart) {
    double[] gone = new double[p + 1];
    double[] past = new double[p];
    for (int b = 0; b < censoring.length; b++) {
      double n = x.length - blockStart[b];
      int censored = 0;
      for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
        censored += end[i] == 0 ? 1 : 0;
      }
      for (int j = 0; j < p; j++) {
        double q = gone[j] * later[b][p] - gone[p] * later[b][j];
        ownCensoring[b][j] = q / n;
        past[j] -= q * censored / (n * n);
        pastCensoring[b][j] = past[j];
      }
      for (int i = blockStart[b]; i < blockStart[b + 1]; i++) {
        if (end[i] == 2) {
          add(gone, i, risk[i] / censoring[b]);
        }
      }
    }
  }
}
