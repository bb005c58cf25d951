package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Symmetric;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * p_gᵀ Φ p_h for two groups and two contrasts, p_g = (I − H)_gᵀ A_gᵀ W_g D_g M c: what makes the
 * degrees of freedom of a corrected variance.
 */
final class Projections {
  private final WorkingModel model;
  private final AdjustedGroups groups;
  private final double[][] bread;
  private final double[][] around;

  Projections(WorkingModel model, AdjustedGroups groups, double[][] bread) {
    this.model = model;
    this.groups = groups;
    this.bread = bread;
    around = Symmetric.sandwich(bread, model.spread());
  }

  /**
   * The products over all groups.
   *
   * @param a M c of the first contrast
   * @param b M c of the second
   */
  double[][] products(double[] a, double[] b) {
    int size = groups.groups();
    Part[] first = parts(a);
    Part[] second = parts(b);
    double[][] products = new double[size][size];
    for (int g = 0; g < size; g++) {
      double[] roundG = Symmetric.multiply(new double[][] {first[g].slope}, around)[0];
      double[] breadSlope = Symmetric.multiply(new double[][] {first[g].slope}, bread)[0];
      double[] breadMixed = Symmetric.multiply(new double[][] {first[g].mixed}, bread)[0];
      for (int h = 0; h < size; h++) {
        products[g][h] =
            dot(roundG, second[h].slope)
                - dot(breadMixed, second[h].slope)
                - dot(breadSlope, second[h].mixed);
      }
      products[g][g] += own(g, first[g], second[g]);
    }
    return products;
  }

  private double own(int g, Part a, Part b) {
    double sum = 0;
    int[] people = groups.members(g);
    for (int i = 0; i < people.length; i++) {
      sum += a.rows[i] * model.target()[people[i]] * b.rows[i];
    }
    return sum;
  }

  /** u = A_gᵀ W_g D_g M c, D_gᵀ u and D_gᵀ W_g Φ_g u. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Part(double[] rows, double[] slope, double[] mixed) {}

  private Part[] parts(double[] contrast) {
    Part[] parts = new Part[groups.groups()];
    for (int g = 0; g < parts.length; g++) {
      int[] people = groups.members(g);
      double[] u = new double[people.length];
      double[] slope = new double[contrast.length];
      double[] mixed = new double[contrast.length];
      for (int i = 0; i < u.length; i++) {
        u[i] = dot(groups.rows(g)[i], contrast);
        double by = model.weight()[people[i]] * model.target()[people[i]];
        for (int j = 0; j < contrast.length; j++) {
          double d = model.slopes()[people[i]][j] * u[i];
          slope[j] += d;
          mixed[j] += by * d;
        }
      }
      parts[g] = new Part(u, slope, mixed);
    }
    return parts;
  }

  /** Zhang's η for Hotelling's T² of several contrasts, each given as M c. */
  double hotellingDf(double[][] contrasts) {
    int q = contrasts.length;
    double[][] expected = new double[q][q];
    for (int s = 0; s < q; s++) {
      for (int t = 0; t < q; t++) {
        double[][] products = products(contrasts[s], contrasts[t]);
        for (int g = 0; g < products.length; g++) {
          expected[s][t] += products[g][g];
        }
      }
    }
    double[][] turned = Symmetric.multiply(inverseRoot(expected), contrasts);
    double[][][][] all = new double[q][q][][];
    for (int s = 0; s < q; s++) {
      for (int t = 0; t < q; t++) {
        all[s][t] = products(turned[s], turned[t]);
      }
    }
    double sum = 0;
    for (int s = 0; s < q; s++) {
      for (int t = 0; t < q; t++) {
        sum += sumOfProducts(all[s][s], all[t][t]) + sumOfProducts(all[s][t], all[t][s]);
      }
    }
    return q * (q + 1) / sum;
  }

  private static double sumOfProducts(double[][] a, double[][] b) {
    double sum = 0;
    for (int g = 0; g < a.length; g++) {
      sum += dot(a[g], b[g]);
    }
    return sum;
  }

  private static double[][] inverseRoot(double[][] a) {
    RealMatrix root = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(a)).getSquareRoot();
    return new LUDecomposition(root).getSolver().getInverse().getData();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
