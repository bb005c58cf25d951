package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Absence;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.IndependentColumns;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.regression.Separation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What is said where a variable or level separates: which one and why, the coefficients of the
 * others, and that Firth's penalty gives finite ones.
 */
final class SeparatedFigures {
  private static final String OFFER = "; --firth gives finite estimates";

  /** A log odds or hazard ratio over the whole range of a variable that no real one reaches. */
  private static final double FAR = 8;

  private SeparatedFigures() {}

  /**
   * Whether a coefficient is so far from 0 that the fit may have stopped on its way to infinity.
   *
   * @param coefficients one a column
   */
  static boolean mayRunAway(Covariates covariates, double[] coefficients) {
    for (int j = 0; j < coefficients.length; j++) {
      double low = Arrays.stream(covariates.column(j)).min().orElse(0);
      double high = Arrays.stream(covariates.column(j)).max().orElse(0);
      if (Math.abs(coefficients[j]) * (high - low) > FAR) {
        return true;
      }
    }
    return false;
  }

  /**
   * The model of the people and columns that the separation leaves.
   *
   * @param others makes the estimate of these people with these terms
   * @throws NotEstimableException when nothing else can be estimated
   */
  static Estimate of(
      Separation separation, Terms terms, BiFunction<int[], Terms, Estimate> others) {
    int[] open = separation.open().stream().mapToInt(i -> i).toArray();
    Covariates all = terms.covariates().without(separation.columns());
    Covariates left = open.length == 0 ? all : IndependentColumns.of(all.of(open));
    if (open.length == 0 || left.size() == 0) {
      throw new NotEstimableException(separation.sentence() + OFFER);
    }
    Estimate estimate;
    try {
      estimate = others.apply(open, new Terms(left, terms.references()));
    } catch (NotEstimableException refused) {
      throw new NotEstimableException(separation.sentence() + OFFER, refused);
    }
    List<Row> rows = new ArrayList<>();
    for (String name : terms.covariates().names()) {
      if (!left.names().contains(name)) {
        rows.add(Row.of(List.of(name), Quantity.absent(Absence.SEPARATED)));
      }
    }
    List<FigureTable> tables = new ArrayList<>(estimate.tables());
    tables.add(1, FigureTable.named("Without a finite coefficient", "term", List.of("coef"), rows));
    List<String> notes = new ArrayList<>(estimate.notes());
    notes.add(
        separation.sentence()
            + "; the other coefficients are those of the "
            + open.length
            + " people whom this leaves open"
            + OFFER);
    return new Estimate(estimate.title(), tables, notes);
  }
}
