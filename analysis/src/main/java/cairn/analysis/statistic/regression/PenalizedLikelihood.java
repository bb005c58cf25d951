package cairn.analysis.statistic.regression;

import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Symmetric;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A log likelihood plus Firth's penalty, ½ log |information|, and where it is greatest. */
public interface PenalizedLikelihood {

  /**
   * The likelihood at some coefficients.
   *
   * @param value log likelihood plus ½ log |information|
   * @param score its derivatives
   * @param information the information of the likelihood without penalty
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and large
  record Point(double[] beta, double value, double[] score, double[][] information) {}

  /** The likelihood at these coefficients. */
  Point at(double[] beta);

  /** No coefficient moves by more than this in one step. */
  double longestStep();

  /**
   * The greatest value over the coefficients that are free, by scoring with halved steps.
   *
   * @param held the coefficients that stay as they are at the start
   * @throws NotEstimableException when the steps do not come to rest
   */
  @SuppressWarnings("ReferenceEquality") // the very same point: no step was better
  default Point maximum(double[] start, boolean[] held) {
    Point at = at(start);
    for (int round = 0; round < 1000; round++) {
      double[] step = step(at, held);
      double most = Arrays.stream(step).map(Math::abs).max().orElse(0);
      if (most > longestStep()) {
        for (int j = 0; j < step.length; j++) {
          step[j] *= longestStep() / most;
        }
      }
      Point next = improved(at, step);
      boolean rests = next == at || distance(at.beta(), next.beta()) < 1e-12;
      at = next;
      if (rests) {
        return at;
      }
    }
    throw new NotEstimableException("the penalised likelihood does not come to its maximum");
  }

  /**
   * A step that does not go down, its length corrected once by the slope at its end: the
   * information knows nothing of the penalty, so that whole steps may leap to and fro over the top.
   */
  private Point improved(Point at, double[] step) {
    for (double length = 1; length > 1e-6; length /= 2) {
      Point next = at(moved(at, step, length));
      if (isNoLower(next, at)) {
        double before = slope(at, step);
        double after = slope(next, step);
        double corrected = Math.min(4, before / (before - after)) * length;
        if (before > 0 && Math.abs(after) > before / 4 && corrected > 0) {
          Point better = at(moved(at, step, corrected));
          return isNoLower(better, next) ? better : next;
        }
        return next;
      }
    }
    return at;
  }

  private static boolean isNoLower(Point next, Point at) {
    return next.value() >= at.value() - 1e-13 * Math.abs(at.value());
  }

  private static double slope(Point at, double[] step) {
    double sum = 0;
    for (int j = 0; j < step.length; j++) {
      sum += at.score()[j] * step[j];
    }
    return sum;
  }

  private static double[] moved(Point at, double[] step, double length) {
    double[] beta = new double[step.length];
    Arrays.setAll(beta, j -> at.beta()[j] + length * step[j]);
    return beta;
  }

  private static double distance(double[] a, double[] b) {
    double most = 0;
    for (int j = 0; j < a.length; j++) {
      most = Math.max(most, Math.abs(a[j] - b[j]) / Math.max(1, Math.abs(b[j])));
    }
    return most;
  }

  private static double[] step(Point at, boolean[] held) {
    int[] open = IntStream.range(0, held.length).filter(j -> !held[j]).toArray();
    double[][] information = new double[open.length][open.length];
    double[] score = new double[open.length];
    for (int j = 0; j < open.length; j++) {
      score[j] = at.score()[open[j]];
      for (int k = 0; k < open.length; k++) {
        information[j][k] = at.information()[open[j]][open[k]];
      }
    }
    double[] solved = Symmetric.trySolve(information, score);
    double[] step = new double[held.length];
    for (int j = 0; j < solved.length; j++) {
      step[open[j]] = solved[j];
    }
    return step;
  }
}
