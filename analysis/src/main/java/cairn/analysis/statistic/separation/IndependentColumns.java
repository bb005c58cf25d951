package cairn.analysis.statistic.separation;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.SparseRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a table of covariates carry something of their own: those that are not constant
 * and no combination of the columns before them. A model of the others would have no one solution.
 *
 * <p>Cholesky decomposition of XᵀX, the intercept first; a pivot below 1e-9 of its diagonal marks a
 * column that the ones before it make up.
 *
 * <p>Worked example: columns 1, 0, 0 and 0, 1, 1 add up to the intercept: the second is left out.
 *
 * <p>Source: Golub and Van Loan (2013), section 4.2.
 */
public final class IndependentColumns {
  private static final double TOLERANCE = 1e-9;

  private IndependentColumns() {}

  /** The same people with the independent columns only, in their order. */
  public static Covariates of(Covariates covariates) {
    Covariates x = covariates.withIntercept();
    SparseRows rows = SparseRows.of(x);
    int p = x.size();
    double[][] products = new double[p][p];
    for (int i = 0; i < rows.rows(); i++) {
      rows.addProducts(i, 1, products);
    }
    List<double[]> factor = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < p; j++) {
      double[] line = new double[kept.size() + 1];
      double pivot = products[j][j];
      for (int k = 0; k < kept.size(); k++) {
        double sum = products[j][kept.get(k)];
        for (int l = 0; l < k; l++) {
          sum -= line[l] * factor.get(k)[l];
        }
        line[k] = sum / factor.get(k)[k];
        pivot -= line[k] * line[k];
      }
      if (pivot > TOLERANCE * products[j][j]) {
        line[kept.size()] = Math.sqrt(pivot);
        factor.add(line);
        kept.add(j);
      }
    }
    return covariates.only(kept.stream().map(j -> x.names().get(j)).toList());
  }
}
