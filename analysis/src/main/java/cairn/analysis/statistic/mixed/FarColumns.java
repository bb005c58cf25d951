package cairn.analysis.statistic.mixed;

import cairn.analysis.statistic.Covariates;
import java.util.Arrays;

/**
 * Columns that lie far from 0 for their spread, such as years, or are of another size than 1. In
 * them a likelihood is a long thin ridge, whose curvature rounding hides; so they are moved to a
 * mean of 0 and a standard deviation of 1, and what was estimated is moved back. Others stay.
 *
 * <p>Worked example: 1994, 1995, 1996 become −1, 0, 1; a slope of 0.2 and an intercept of 5 there
 * are 0.2 and 5 − 0.2 · 1995 = −394 here.
 *
 * @param centre what is taken off each column; 0 where it stays
 * @param unit by what each is then divided; 1 where it stays
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record FarColumns(double[] centre, double[] unit) {
  private static final double FAR = 20;
  private static final double LARGE = 50;

  static FarColumns of(Covariates covariates) {
    double[] centre = new double[covariates.size()];
    double[] unit = new double[covariates.size()];
    Arrays.fill(unit, 1);
    for (int j = 0; j < unit.length; j++) {
      double[] values = covariates.column(j);
      double mean = Arrays.stream(values).average().orElse(0);
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      double spread = Math.sqrt(squares / Math.max(1, values.length - 1));
      if (spread > 0 && (Math.abs(mean) > FAR * spread || spread > LARGE || spread < 1 / LARGE)) {
        centre[j] = mean;
        unit[j] = spread;
      }
    }
    return new FarColumns(centre, unit);
  }

  /** The columns as the likelihood takes them. */
  Covariates moved(Covariates covariates) {
    if (Arrays.stream(unit).allMatch(u -> u == 1)) {
      return covariates;
    }
    Covariates moved = Covariates.rows(covariates.rows());
    for (int j = 0; j < unit.length; j++) {
      double[] values = covariates.column(j).clone();
      for (int i = 0; i < values.length; i++) {
        values[i] = (values[i] - centre[j]) / unit[j];
      }
      moved = moved.and(covariates.names().get(j), values);
    }
    return moved;
  }

  /**
   * By what the estimates there make one here: its own over the unit, and the intercept less what
   * the centres take.
   *
   * @param column 0 for the intercept
   */
  double[] contrast(int column) {
    double[] contrast = new double[unit.length + 1];
    contrast[column] = column == 0 ? 1 : 1 / unit[column - 1];
    for (int j = 0; column == 0 && j < unit.length; j++) {
      contrast[j + 1] = -centre[j] / unit[j];
    }
    return contrast;
  }
}
