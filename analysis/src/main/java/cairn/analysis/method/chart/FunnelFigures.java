package cairn.analysis.method.chart;

import cairn.analysis.method.frame.Estimable;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.ModelTerms;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.chart.Funnel;
import cairn.analysis.statistic.chart.ObservedExpected;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.GlmFit;
import java.util.ArrayList;
import java.util.List;

/** Units held against what is to be expected of them: funnel limits, and observed over expected. */
final class FunnelFigures {
  private static final double OUTER = 0.998;

  private static final List<String> SHARES =
      List.of(
          "x",
          "n",
          "share",
          "lower",
          "upper",
          "outside",
          "lower_smooth",
          "upper_smooth",
          "lower_998",
          "upper_998",
          "outside_998");

  private static final List<String> RATIOS =
      List.of(
          "n",
          "observed",
          "expected",
          "ratio",
          "lower",
          "upper",
          "byar_lower",
          "byar_upper",
          "funnel_lower",
          "funnel_upper",
          "outside");

  private FunnelFigures() {}

  /**
   * The limits of shares about the share of all.
   *
   * @param units the labels of the units
   * @param counts x of n of each
   */
  public static Estimate ofShares(List<String> units, List<Counted> counts, double level) {
    double target = Funnel.target(counts);
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < units.size(); k++) {
      rows.add(row(units.get(k), counts.get(k), target, level));
    }
    return new Estimate(
        "Funnel",
        List.of(
            FigureTable.single(
                "All units",
                "all",
                List.of("target", "overdispersion"),
                target,
                Funnel.overdispersion(counts)),
            FigureTable.keyed("Units", List.of("unit"), SHARES, rows)),
        List.of(
            "exact binomial limits about the share of all, level "
                + Numerals.plain(level)
                + " and 0.998; outside is 1 above and -1 below; Spiegelhalter (2005)"));
  }

  private static Row row(String label, Counted unit, double target, double level) {
    Funnel.Limits inner = Funnel.ofShare(unit, target, level, Funnel.Kind.EXACT);
    Funnel.Limits smooth = Funnel.ofShare(unit, target, level, Funnel.Kind.INTERPOLATED);
    Funnel.Limits outer = Funnel.ofShare(unit, target, OUTER, Funnel.Kind.EXACT);
    return Row.of(
        List.of(label),
        unit.x(),
        unit.n(),
        inner.value(),
        inner.lower(),
        inner.upper(),
        inner.outside(),
        smooth.lower(),
        smooth.upper(),
        outer.lower(),
        outer.upper(),
        outer.outside());
  }

  /**
   * Observed over expected of each unit, expected by a logistic model of everybody on the case mix.
   * Rows that a separating column settles expect what was seen, as the model does in the limit.
   *
   * @throws cairn.analysis.statistic.NotEstimableException when the model cannot be fitted
   */
  public static Estimate ofCaseMix(
      boolean[] yes, ModelTerms caseMix, FrameColumn.Levels unit, double level) {
    double[] y = new double[yes.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = yes[i] ? 1 : 0;
    }
    Estimable estimable = Estimable.ofYesAndNo(yes, caseMix.covariates());
    GlmFit fit =
        GeneralizedLinearModel.fit(estimable.of(y), estimable.covariates(), Family.BINOMIAL);
    double[] expects = y.clone();
    for (int k = 0; k < estimable.people().length; k++) {
      expects[estimable.people()[k]] = fit.fitted(k);
    }
    int size = unit.labels().size();
    long[] observed = new long[size];
    double[] expected = new double[size];
    for (int i = 0; i < y.length; i++) {
      observed[unit.codes()[i]] += yes[i] ? 1 : 0;
      expected[unit.codes()[i]] += expects[i];
    }
    List<Row> rows = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      ObservedExpected own = new ObservedExpected(observed[k], expected[k]);
      rows.add(row(unit.labels().get(k), unit.sizes()[k], own, level));
    }
    List<String> notes = new ArrayList<>(caseMix.notes());
    notes.addAll(estimable.notes(true));
    notes.add(
        "expected by a logistic model of everybody on the case mix; exact limits, beside them Byar's"
            + " and those of a funnel about 1; level "
            + Numerals.plain(level)
            + "; Breslow and Day (1987), Spiegelhalter (2005)");
    return new Estimate(
        "Observed over expected",
        List.of(FigureTable.keyed("Units", List.of("unit"), RATIOS, rows)),
        notes);
  }

  private static Row row(String label, long people, ObservedExpected unit, double level) {
    Funnel.Limits funnel =
        Funnel.ofRatio(unit.observed(), unit.expected(), level, Funnel.Kind.EXACT);
    return Row.of(
        List.of(label),
        people,
        unit.observed(),
        unit.expected(),
        unit.exact(level),
        unit.byar(level).lower(),
        unit.byar(level).upper(),
        funnel.lower(),
        funnel.upper(),
        funnel.outside());
  }
}
