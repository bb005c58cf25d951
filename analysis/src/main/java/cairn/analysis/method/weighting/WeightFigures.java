package cairn.analysis.method.weighting;

import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.Frame;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.method.frame.TwoGroups;
import cairn.analysis.method.model.LogisticFigures;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import cairn.analysis.statistic.weighting.PropensityWeights;
import cairn.analysis.statistic.weighting.WeightedDifference;
import cairn.analysis.statistic.weighting.WeightedDifference.ErrorKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Inverse-probability weights of two groups: the propensity model, the weights and their effective
 * sizes, balance before and after, and the weighted difference of an outcome. R: {@code
 * glm(binomial)}, {@code svyglm}, {@code sandwich::vcovHC}.
 */
final class WeightFigures {
  private final TwoGroups groups;
  private final List<FrameColumn> columns;
  private final LogisticFit propensity;
  private final List<PropensityWeights> kinds;
  private final List<double[]> weights = new ArrayList<>();

  private WeightFigures(
      TwoGroups groups,
      ModelTerms terms,
      List<FrameColumn> columns,
      List<PropensityWeights> kinds) {
    this.groups = groups;
    this.columns = columns;
    this.kinds = kinds;
    propensity = LogisticRegression.fit(groups.isFirst(), terms.covariates());
    double[] fitted = propensity.fitted();
    kinds.forEach(kind -> weights.add(kind.of(fitted, groups.isFirst())));
  }

  /**
   * The weights.
   *
   * @param columns the covariates, for their balance
   * @param outcome the outcome, 0 and 1 or a number; null for weights alone
   * @throws NotEstimableException when the groups do not overlap or the model cannot be fitted
   */
  public static Estimate of(
      TwoGroups groups,
      ModelTerms terms,
      List<FrameColumn> columns,
      double @Nullable [] outcome,
      List<PropensityWeights> kinds,
      double level) {
    WeightFigures figures = new WeightFigures(groups, terms, columns, kinds);
    List<FigureTable> tables = new ArrayList<>();
    tables.add(
        LogisticFigures.coefficients(
            "Propensity of being in the first group", figures.propensity, level));
    tables.add(figures.range());
    tables.add(figures.sizes());
    tables.add(figures.balance());
    if (outcome != null) {
      tables.add(figures.outcomes(outcome));
      tables.add(figures.differences(outcome, level));
      tables.add(figures.errors(outcome));
    }
    List<String> notes = new ArrayList<>(terms.notes());
    notes.add(groups.note());
    notes.add(
        "the interval of the difference takes the propensity as estimated (influences less what the"
            + " propensity's scores explain; a stacked sandwich differs by a few percent in hundreds"
            + " of people); se_* take the weights as given; level "
            + Numerals.plain(level)
            + "; Lunceford and Davidian (2004), Li, Morgan and Zaslavsky (2018)");
    return new Estimate("Inverse-probability weights", tables, notes);
  }

  private static List<String> key(PropensityWeights kind) {
    return List.of(kind.name().toLowerCase(Locale.ROOT));
  }

  private FigureTable range() {
    double[] e = propensity.fitted();
    return FigureTable.single(
        "Range of the propensity",
        "propensity",
        List.of("min", "mean", "max"),
        Arrays.stream(e).min().orElseThrow(),
        Arrays.stream(e).average().orElseThrow(),
        Arrays.stream(e).max().orElseThrow());
  }

  private FigureTable sizes() {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      double[] w = weights.get(k);
      rows.add(
          Row.of(
              key(kinds.get(k)),
              Arrays.stream(w).sum(),
              Arrays.stream(w).average().orElseThrow(),
              Arrays.stream(w).max().orElseThrow(),
              PropensityWeights.effectiveSize(w, groups.isFirst(), true),
              PropensityWeights.effectiveSize(w, groups.isFirst(), false)));
    }
    return FigureTable.named(
        "Weights and effective sizes",
        "weights",
        List.of("sum_w", "mean_w", "max_w", "ess_first", "ess_second"),
        rows);
  }

  private FigureTable balance() {
    List<String> stats = new ArrayList<>(List.of("smd_none"));
    kinds.forEach(kind -> stats.add("smd_" + key(kind).get(0)));
    List<Row> rows = new ArrayList<>();
    for (FrameColumn column : columns) {
      for (FrameColumn part : parts(column)) {
        List<Object> values = new ArrayList<>();
        double[] ones = Frame.ones(groups.isFirst().length);
        values.add(BalanceFigures.difference(part, groups.isFirst(), ones));
        for (double[] w : weights) {
          values.add(BalanceFigures.difference(part, groups.isFirst(), w));
        }
        rows.add(Row.of(List.of(part.name()), values.toArray()));
      }
    }
    return FigureTable.named("Standardised mean differences", "term", stats, rows);
  }

  /** A column of several groups counts as a share for each. */
  private static List<FrameColumn> parts(FrameColumn column) {
    if (!(column instanceof FrameColumn.Levels levels)) {
      return List.of(column);
    }
    List<FrameColumn> parts = new ArrayList<>();
    for (int k = levels.labels().size() == 2 ? 1 : 0; k < levels.labels().size(); k++) {
      parts.add(
          new FrameColumn.Numbers(
              levels.name() + "=" + levels.labels().get(k), levels.indicator(k)));
    }
    return parts;
  }

  private WeightedDifference difference(double[] outcome, int k) {
    return WeightedDifference.of(outcome, groups.isFirst(), weights.get(k));
  }

  private FigureTable outcomes(double[] outcome) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      WeightedDifference d = difference(outcome, k);
      rows.add(Row.of(key(kinds.get(k)), d.first(), d.second(), d.ratio(), d.oddsRatio()));
    }
    return FigureTable.named(
        "Weighted outcome",
        "weights",
        List.of("mean_first", "mean_second", "risk_ratio", "odds_ratio"),
        rows);
  }

  private FigureTable differences(double[] outcome, double level) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      Interval interval =
          kinds.get(k) == PropensityWeights.PLAIN || kinds.get(k) == PropensityWeights.STABILISED
              ? difference(outcome, k).interval(propensity, level)
              : difference(outcome, k).interval(level);
      rows.add(Row.of(key(kinds.get(k)), interval));
    }
    return FigureTable.named("Difference", "weights", List.of("risk_diff", "lower", "upper"), rows);
  }

  private FigureTable errors(double[] outcome) {
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      WeightedDifference d = difference(outcome, k);
      rows.add(
          Row.of(
              key(kinds.get(k)),
              d.standardError(ErrorKind.SURVEY),
              d.standardError(ErrorKind.HC0),
              d.standardError(ErrorKind.HC1),
              d.standardError(ErrorKind.HC2),
              d.standardError(ErrorKind.HC3)));
    }
    return FigureTable.named(
        "Robust errors of the difference",
        "weights",
        List.of("se_svyglm", "se_HC0", "se_HC1", "se_HC2", "se_HC3"),
        rows);
  }
}
