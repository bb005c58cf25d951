package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Symmetric;

/** A_gᵀ W_g D_g of each group: what the rows of a group give to the coefficients, corrected. */
final class AdjustedGroups {
  private final WorkingModel model;
  private final int[][] members;
  private final double[][][] adjusted;

  AdjustedGroups(WorkingModel model, Clusters clusters, double[][] bread, Correction correction) {
    this.model = model;
    members = clusters.members();
    adjusted = new double[members.length][][];
    SymmetricRoot root = correction == Correction.CR2 ? new SymmetricRoot(model, bread) : null;
    double factor = Math.sqrt(factor(correction, model, members.length));
    double[][] information = correction == Correction.CR3 ? inverse(bread) : bread;
    for (int g = 0; g < members.length; g++) {
      double[][] plain = plain(members[g], factor);
      adjusted[g] =
          switch (correction) {
            case CR2 -> root == null ? plain : root.times(members[g], plain);
            case CR3 -> overLeverage(members[g], plain, information);
            default -> plain;
          };
    }
  }

  private static double factor(Correction correction, WorkingModel model, int groups) {
    double g = groups;
    double n = model.rows();
    return switch (correction) {
      case CR1 -> g / (g - 1);
      case CR1S -> g / (g - 1) * (n - 1) / (n - model.columns());
      default -> 1;
    };
  }

  private double[][] inverse(double[][] bread) {
    return Symmetric.inverse(bread, model.names());
  }

  /** W_g D_g times a factor. */
  private double[][] plain(int[] people, double factor) {
    double[][] rows = new double[people.length][];
    for (int i = 0; i < people.length; i++) {
      double by = factor * model.weight()[people[i]];
      rows[i] = model.slopes()[people[i]].clone();
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] *= by;
      }
    }
    return rows;
  }

  /** (I − H)⁻ᵀ W D = W D (I + (M⁻¹ − DᵀWD)⁻¹ DᵀWD), M⁻¹ the information of all groups. */
  private double[][] overLeverage(int[] people, double[][] plain, double[][] information) {
    int p = model.columns();
    double[][] own = new double[p][p];
    for (int i = 0; i < people.length; i++) {
      WorkingModel.addProducts(own, model.slopes()[people[i]], model.weight()[people[i]]);
    }
    double[][] left = new double[p][p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        left[j][k] = information[j][k] - own[j][k];
      }
    }
    double[][] times = Symmetric.multiply(Symmetric.inverse(left, model.names()), own);
    for (int j = 0; j < p; j++) {
      times[j][j] += 1;
    }
    return Symmetric.multiply(plain, times);
  }

  int groups() {
    return members.length;
  }

  int[] members(int group) {
    return members[group];
  }

  double[][] rows(int group) {
    return adjusted[group];
  }

  /** Σ over the group of the corrected scores. */
  double[] score(int group) {
    double[] sum = new double[model.columns()];
    for (int i = 0; i < members[group].length; i++) {
      double e = model.residual()[members[group][i]];
      for (int j = 0; j < sum.length; j++) {
        sum[j] += adjusted[group][i][j] * e;
      }
    }
    return sum;
  }
}
