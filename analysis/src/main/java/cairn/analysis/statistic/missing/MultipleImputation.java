package cairn.analysis.statistic.missing;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Draws;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Several guesses of a missing outcome of yes and no from the people's covariates, so that an
 * analysis repeated over them and pooled by {@link RubinsRules} shows what missingness costs.
 *
 * <p>A logistic model on those seen; for each data set coefficients are drawn from their normal
 * distribution, and each missing outcome from its chance, its log odds moved by δ (0: missing at
 * random; below 0: the missing did worse). Rows of one person, and of one group, keep what they
 * share ({@link SharedChances}): left out, imputed people of a group would be strangers and
 * intervals by groups too narrow. The generator is the caller's: the same seed gives the same data
 * sets. R: {@code mice(method = "logreg")}, {@code "2l.bin"} of people in groups.
 *
 * <p>Worked example: without missing values every data set is the data.
 *
 * <p>Source: Rubin (1987), example 5.1; van Buuren (2018), sections 3.6 and 7.3.
 */
public final class MultipleImputation {
  /** The code of an outcome that is missing. */
  public static final int MISSING = -1;

  private final int[] outcome;
  private final Covariates x;
  private final LogisticFit fit;
  private final SharedChances shared;

  private MultipleImputation(int[] outcome, Covariates covariates, List<int[]> sharing) {
    this.outcome = outcome.clone();
    int[] seen = IntStream.range(0, outcome.length).filter(i -> outcome[i] != MISSING).toArray();
    boolean[] yes = new boolean[seen.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = outcome[seen[i]] == 1;
    }
    fit = LogisticRegression.fit(yes, covariates.of(seen));
    x = covariates.withIntercept();
    shared = SharedChances.of(yes, seen, x.times(fit.beta()), sharing);
  }

  /**
   * Fits the model of those seen.
   *
   * @param outcome 1, 0 or {@link #MISSING}, one a row
   * @param covariates known of every row; the group type compared belongs among them
   * @param sharing any number for each person, for each group, and so on, one a row; may be none
   * @throws NotEstimableException when the model of those seen cannot be fitted, by variable
   */
  public static MultipleImputation of(int[] outcome, Covariates covariates, List<int[]> sharing) {
    return new MultipleImputation(outcome, covariates, sharing);
  }

  /** How many kinds of sharing, as by people or by groups, it keeps. */
  public int kindsOfSharing() {
    return shared.kinds();
  }

  /**
   * The imputed data sets, one row each.
   *
   * @param delta log odds added to the chance of the missing
   */
  public boolean[][] impute(double delta, int dataSets, RandomGenerator random) {
    double[][] root = Draws.root(fit.variance());
    boolean[][] imputed = new boolean[dataSets][outcome.length];
    for (boolean[] data : imputed) {
      double[] eta = shared.draw(x.times(Draws.normal(fit.beta(), root, random)), random);
      for (int i = 0; i < outcome.length; i++) {
        double chance = 1 / (1 + Math.exp(-(eta[i] + delta)));
        data[i] = outcome[i] == MISSING ? random.nextDouble() < chance : outcome[i] == 1;
      }
    }
    return imputed;
  }
}
