package cairn.analysis.statistic.competing;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import cairn.analysis.statistic.TestResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fine–Gray regression: how the cumulative incidence of one end differs with covariates where other
 * ends compete. Coefficients are log ratios of the subdistribution hazard.
 *
 * <p>People who came to another end stay at risk with the weight G(t−)/G(s−), G the Kaplan–Meier
 * curve of censoring and s their time; Newton's method on the weighted partial likelihood (ties as
 * Breslow), stopped by crr's rule (gradient below 1e-6 of the log likelihood), variance as in the
 * paper, with the part that comes from estimating G. R: {@code cmprsk::crr(time, status, x,
 * failcode)}.
 *
 * <p>Worked example: see the tests, which hold crr's numbers for twelve people.
 *
 * <p>Source: Fine and Gray (1999), JASA 94, 496–509.
 */
public final class FineGray {
  private static final int MOST_STEPS = 60;

  private FineGray() {}

  /**
   * The fitted model.
   *
   * @param names the columns
   * @param coefficients log subdistribution hazard ratios, one a column
   * @param variance robust covariance of the coefficients
   * @param logLikelihood log pseudo-likelihood at the estimate
   * @param logLikelihoodNull the same at 0
   */
  public record Fit(
      List<String> names,
      List<Double> coefficients,
      List<List<Double>> variance,
      double logLikelihood,
      double logLikelihoodNull) {

    /** The standard error of a coefficient. */
    public double standardError(int column) {
      return Math.sqrt(variance.get(column).get(column));
    }

    /** The subdistribution hazard ratio of a column with its normal interval on the log scale. */
    public Interval hazardRatio(int column, double level) {
      return Interval.ofLog(
          coefficients.get(column), standardError(column), level, "Fine-Gray, robust variance");
    }

    /** The normal test that a coefficient is 0. */
    public TestResult test(int column) {
      return TestResult.normal(
          coefficients.get(column) / standardError(column), "Fine-Gray, Wald z");
    }
  }

  /**
   * Fits the model.
   *
   * @param time time to the end or to censoring, 0 or more
   * @param end 0 for censored, or the number of the cause
   * @param cause the cause of interest
   * @throws NotEstimableException when the cause never occurs, or a variable is constant, a
   *     combination of others or separates those who came to the end from the others, by name
   */
  public static Fit fit(double[] time, int[] end, int cause, Covariates covariates) {
    if (time.length != end.length || time.length != covariates.rows()) {
      throw new IllegalArgumentException("time, end and covariates have one row a person each");
    }
    if (Arrays.stream(end).noneMatch(e -> e == cause)) {
      throw new NotEstimableException("end " + cause + " never occurs, so nothing can be compared");
    }
    covariates.requireVariation();
    FineGraySums sums = FineGraySums.of(time, end, cause, covariates);
    FineGraySums.Point at = sums.point(new double[covariates.size()]);
    double atNull = at.logLikelihood();
    for (int step = 0; step < MOST_STEPS && !isFlat(at); step++) {
      at = improve(sums, at, direction(at, covariates));
    }
    requireNear(direction(at, covariates), covariates);
    return result(covariates.names(), sums, at, atNull);
  }

  private static double[] direction(FineGraySums.Point at, Covariates covariates) {
    return Symmetric.solve(at.information(), at.gradient(), covariates.names());
  }

  /** The rule by which crr stops, so that the same digits come out. */
  private static boolean isFlat(FineGraySums.Point at) {
    double steepest = 0;
    for (int j = 0; j < at.beta().length; j++) {
      steepest =
          Math.max(steepest, Math.abs(at.gradient()[j]) * Math.max(Math.abs(at.beta()[j]), 1));
    }
    return steepest < Math.max(Math.abs(at.logLikelihood()), 1) * 1e-6;
  }

  /** Where the next step is still long, the estimate is on its way to infinity. */
  private static void requireNear(double[] direction, Covariates covariates) {
    for (int j = 0; j < direction.length; j++) {
      double low = Arrays.stream(covariates.column(j)).min().orElse(0);
      double high = Arrays.stream(covariates.column(j)).max().orElse(0);
      if (Math.abs(direction[j]) * (high - low) > 0.01) {
        throw new NotEstimableException(
            "variable "
                + covariates.names().get(j)
                + " separates those who came to the end from the others, so its ratio has no finite"
                + " estimate");
      }
    }
  }

  private static FineGraySums.Point improve(
      FineGraySums sums, FineGraySums.Point at, double[] direction) {
    double length = 1;
    for (int half = 0; half < 12; half++) {
      double scale = length;
      double[] beta = new double[at.beta().length];
      Arrays.setAll(beta, j -> at.beta()[j] + scale * direction[j]);
      FineGraySums.Point next = sums.point(beta);
      if (next.logLikelihood() >= at.logLikelihood() - 1e-9 * Math.abs(at.logLikelihood())) {
        return next;
      }
      length /= 2;
    }
    return at;
  }

  private static Fit result(
      List<String> names, FineGraySums sums, FineGraySums.Point at, double atNull) {
    double[][] bread = Symmetric.inverse(at.information(), names);
    double[][] variance = Symmetric.sandwich(bread, sums.meat(at.beta()));
    List<List<Double>> rows = new ArrayList<>();
    for (double[] row : variance) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new Fit(
        names,
        Arrays.stream(at.beta()).boxed().toList(),
        List.copyOf(rows),
        at.logLikelihood(),
        atNull);
  }
}
