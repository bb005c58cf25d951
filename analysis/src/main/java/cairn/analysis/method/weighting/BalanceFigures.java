package cairn.analysis.method.weighting;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.TwoGroups;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.weighting.StandardizedDifference;
import java.util.ArrayList;
import java.util.List;

/**
 * How far two groups differ in covariates, in standard deviations. R: {@code MatchIt::summary},
 * {@code tableone}.
 */
final class BalanceFigures {
  private BalanceFigures() {}

  /** The differences of these columns. */
  public static Estimate of(TwoGroups groups, List<FrameColumn> columns) {
    double[] ones = Frame.ones(groups.isFirst().length);
    List<Row> rows = new ArrayList<>();
    for (FrameColumn column : columns) {
      rows.add(Row.of(List.of(column.name()), difference(column, groups.isFirst(), ones)));
    }
    return new Estimate(
        "Standardised mean differences",
        List.of(FigureTable.named("First less second", "term", List.of("smd"), rows)),
        List.of(
            groups.note(),
            "numbers: over the root of the mean of both variances; 0 and 1: of both p(1 - p);"
                + " more than two groups: Mahalanobis distance, without a sign",
            "Austin (2009), Yang and Dalton (2012)"));
  }

  /** The difference of one column; weights count for numbers and for 0 and 1. */
  static Quantity difference(FrameColumn column, boolean[] first, double[] weight) {
    if (column instanceof FrameColumn.Numbers numbers) {
      return isZeroOne(numbers.values())
          ? StandardizedDifference.binaryWeighted(numbers.values(), first, weight)
          : StandardizedDifference.continuousWeighted(numbers.values(), first, weight);
    }
    FrameColumn.Levels levels = (FrameColumn.Levels) column;
    if (levels.labels().size() == 2) {
      return StandardizedDifference.binaryWeighted(levels.indicator(1), first, weight);
    }
    long[] one = new long[levels.labels().size()];
    long[] two = new long[levels.labels().size()];
    for (int i = 0; i < first.length; i++) {
      (first[i] ? one : two)[levels.codes()[i]]++;
    }
    return StandardizedDifference.levels(one, two);
  }

  static boolean isZeroOne(double[] values) {
    for (double value : values) {
      if (value != 0 && value != 1) {
        return false;
      }
    }
    return true;
  }
}
