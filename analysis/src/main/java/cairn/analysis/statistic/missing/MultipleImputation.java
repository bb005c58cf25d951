package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Draws;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import java.util.random.RandomGenerator;

/**
 * Several guesses of a missing outcome of yes and no from the people's covariates, so that an
 * analysis repeated over them and pooled by {@link RubinsRules} shows what missingness costs.
 *
 * <p>A logistic model on those seen; for each data set coefficients are drawn from their normal
 * distribution, and each missing outcome from its chance, its log odds moved by δ (0: missing at
 * random; below 0: the missing did worse). The generator is the caller's: the same seed gives the
 * same data sets. R: {@code mice(method = "logreg")}.
 *
 * <p>Worked example: without missing values every data set is the data.
 *
 * <p>Source: Rubin (1987), example 5.1; van Buuren (2018), section 3.6.
 */
public final class MultipleImputation {
  /** The code of an outcome that is missing. */
  public static final int MISSING = -1;

  private MultipleImputation() {}

  /**
   * The imputed data sets, one row each.
   *
   * @param outcome 1, 0 or {@link #MISSING}, one a person
   * @param covariates known of everybody; the group compared belongs among them
   * @param delta log odds added to the chance of the missing
   * @throws NotEstimableException when the model of those seen cannot be fitted, by variable
   */
  public static boolean[][] impute(
      int[] outcome, Covariates covariates, double delta, int dataSets, RandomGenerator random) {
    LogisticFit fit = fitSeen(outcome, covariates);
    double[][] root = Draws.root(fit.variance());
    Covariates x = covariates.withIntercept();
    boolean[][] imputed = new boolean[dataSets][outcome.length];
    for (boolean[] data : imputed) {
      double[] eta = x.times(Draws.normal(fit.beta(), root, random));
      for (int i = 0; i < outcome.length; i++) {
        double chance = 1 / (1 + Math.exp(-(eta[i] + delta)));
        data[i] = outcome[i] == MISSING ? random.nextDouble() < chance : outcome[i] == 1;
      }
    }
    return imputed;
  }

  private static LogisticFit fitSeen(int[] outcome, Covariates covariates) {
    int seen = 0;
    for (int one : outcome) {
      seen += one == MISSING ? 0 : 1;
    }
    int[] rows = new int[seen];
    boolean[] yes = new boolean[seen];
    int n = 0;
    for (int i = 0; i < outcome.length; i++) {
      if (outcome[i] != MISSING) {
        rows[n] = i;
        yes[n++] = outcome[i] == 1;
      }
    }
    return LogisticRegression.fit(yes, covariates.of(rows));
  }
}
