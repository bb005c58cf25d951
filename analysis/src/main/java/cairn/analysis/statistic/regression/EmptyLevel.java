package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.NotEstimableException;
import java.util.Arrays;

/** A level of which nobody counts anything, so that its coefficient runs to minus infinity. */
final class EmptyLevel {
  private EmptyLevel() {}

  /**
   * Refuses a model whose counts are all 0 at one side of a column of 0 and 1, by its name.
   *
   * @param y what is counted, 0 or more
   * @param covariates columns that vary
   * @throws NotEstimableException where there is one, or where nobody has any at all
   */
  static void refuse(double[] y, Covariates covariates) {
    if (Arrays.stream(y).allMatch(count -> count == 0)) {
      throw new NotEstimableException("nobody has any, so that there is nothing to model");
    }
    for (int j = 0; j < covariates.size(); j++) {
      double[] column = covariates.column(j);
      boolean isLevel = true;
      double with = 0;
      double without = 0;
      for (int i = 0; i < y.length; i++) {
        isLevel &= column[i] == 0 || column[i] == 1;
        with += column[i] == 1 ? y[i] : 0;
        without += column[i] == 0 ? y[i] : 0;
      }
      if (isLevel && (with == 0 || without == 0)) {
        String name = covariates.names().get(j);
        throw new NotEstimableException(
            (with == 0 ? "nobody with " : "nobody without ")
                + name
                + " has any, so that its ratio runs away: leave that level out, or join it to"
                + " another");
      }
    }
  }
}
