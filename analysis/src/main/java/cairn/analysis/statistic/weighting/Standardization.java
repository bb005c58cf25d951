package cairn.analysis.statistic.weighting;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import java.util.Arrays;

/**
 * Standardisation (g-computation): the share expected if everybody had been in the first group, and
 * if everybody had been in the second, from an outcome model on group and covariates.
 *
 * <p>Mean over all people of the predicted chance with the group set to 1, and to 0. Influence: own
 * prediction less the mean, plus what the person gives to the coefficients (delta method). R:
 * {@code mean(predict(glm(y ~ t + x, binomial), transform(d, t = 1), "response"))}.
 *
 * <p>Worked example: without covariates the two shares are those observed.
 *
 * <p>Source: Robins (1986); Snowden, Rose and Mortimer (2011), American Journal of Epidemiology
 * 173.
 *
 * @param first share expected with everybody in the first group
 * @param second share expected with everybody in the second
 * @param influence what each person gives to the difference
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
public record Standardization(double first, double second, double[] influence) {
  private static final String GROUP = "group";

  /** Keeps its own copy of the influences. */
  public Standardization {
    influence = influence.clone();
  }

  @Override
  public double[] influence() {
    return influence.clone();
  }

  /**
   * Standardises over these people.
   *
   * @throws NotEstimableException when the outcome model cannot be fitted, by variable
   */
  public static Standardization of(boolean[] yes, boolean[] inFirst, Covariates covariates) {
    return of(Model.fit(yes, inFirst, covariates));
  }

  /** Standardises over the people of a fitted model. */
  public static Standardization of(Model model) {
    double first = Arrays.stream(model.ifFirst).average().orElseThrow();
    double second = Arrays.stream(model.ifSecond).average().orElseThrow();
    return new Standardization(first, second, model.influence(first - second));
  }

  /** First minus second. */
  public double difference() {
    return first - second;
  }

  /** The difference with its normal interval, each person on its own. */
  public Interval interval(double level) {
    return Interval.normal(
        difference(),
        Influence.standardError(influence),
        level,
        "standardisation, influence-function variance");
  }

  /**
   * The outcome model, and the chance of each person in either group.
   *
   * @param fit the logistic model of the outcome on covariates and group
   * @param withGroup its columns
   * @param ifFirst chance of each person if in the first group
   * @param ifSecond chance of each person if in the second
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  public record Model(LogisticFit fit, Covariates withGroup, double[] ifFirst, double[] ifSecond) {

    /**
     * Fits the model.
     *
     * @throws NotEstimableException when it cannot be fitted, by variable
     */
    public static Model fit(boolean[] yes, boolean[] inFirst, Covariates covariates) {
      double[] group = new double[yes.length];
      for (int i = 0; i < group.length; i++) {
        group[i] = inFirst[i] ? 1 : 0;
      }
      Covariates all = covariates.and(GROUP, group);
      LogisticFit fit = LogisticRegression.fit(yes, all);
      return new Model(fit, all, fit.predict(all.with(GROUP, 1)), fit.predict(all.with(GROUP, 0)));
    }

    double[] influence(double difference) {
      int n = ifFirst.length;
      int p = fit.names().size();
      double[] gradient = new double[p];
      Covariates one = withGroup.with(GROUP, 1).withIntercept();
      Covariates zero = withGroup.with(GROUP, 0).withIntercept();
      for (int j = 0; j < p; j++) {
        double[] with = one.column(j);
        double[] without = zero.column(j);
        for (int i = 0; i < n; i++) {
          gradient[j] +=
              (ifFirst[i] * (1 - ifFirst[i]) * with[i]
                      - ifSecond[i] * (1 - ifSecond[i]) * without[i])
                  / n;
        }
      }
      double[] lever = new double[p];
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          lever[j] += fit.variance()[j][k] * gradient[k];
        }
      }
      double[] result = fit.scoresTimes(lever);
      for (int i = 0; i < n; i++) {
        result[i] += (ifFirst[i] - ifSecond[i] - difference) / n;
      }
      return result;
    }
  }
}
