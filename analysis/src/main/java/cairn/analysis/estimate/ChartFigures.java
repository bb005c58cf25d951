package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.chart.ControlChart;
import cairn.analysis.statistic.chart.RuleSet;
import cairn.analysis.statistic.chart.RunRule;
import cairn.analysis.statistic.chart.RunsTest;
import cairn.analysis.statistic.chart.XmrChart;
import cairn.analysis.statistic.test.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Control charts with their rules. R: {@code qcc::qcc}. */
public final class ChartFigures {
  private ChartFigures() {}

  /** A chart of shares or rates. */
  public static Estimate of(List<String> points, ControlChart chart, RuleSet set) {
    List<Row> rows = new ArrayList<>();
    double[] values = new double[points.size()];
    for (int i = 0; i < values.length; i++) {
      ControlChart.Point point = chart.points().get(i);
      values[i] = point.value();
      rows.add(Row.of(List.of(points.get(i)), point.value(), point.lower(), point.upper()));
    }
    String kind = chart.kind().replace("'", "_prime");
    return new Estimate(
        "Control chart, " + chart.kind(),
        List.of(
            FigureTable.single(
                "Centre", kind, List.of("centre", "widening"), chart.centre(), chart.widening()),
            points(rows),
            rules(points, set, chart::flags),
            runs(values)),
        notes(set));
  }

  /** A chart of single values. */
  public static Estimate of(
      List<String> points, XmrChart chart, XmrChart.Spread spread, RuleSet set) {
    List<Row> rows = new ArrayList<>();
    double[] ranges = chart.movingRanges();
    for (int i = 0; i < points.size(); i++) {
      rows.add(
          Row.of(
              List.of(points.get(i)), chart.values()[i], chart.lower(spread), chart.upper(spread)));
    }
    List<Row> moving = new ArrayList<>();
    for (int i = 0; i < ranges.length; i++) {
      boolean far = chart.movingRangeFlags()[i];
      moving.add(Row.of(List.of(points.get(i + 1)), ranges[i], far ? 1 : 0));
    }
    return new Estimate(
        "Control chart, XmR",
        List.of(
            FigureTable.single(
                "Centre",
                "xmr",
                List.of("centre", "mean_moving_range", "moving_range_limit", "sd"),
                chart.centre(),
                chart.meanMovingRange(),
                chart.movingRangeLimit(),
                chart.deviation()),
            points(rows),
            rules(points, set, chart::flags),
            FigureTable.keyed(
                    "Moving ranges",
                    List.of("point"),
                    List.of("moving_range", "above_limit"),
                    moving)
                .asDetail(),
            runs(chart.values())),
        notes(set));
  }

  private static FigureTable points(List<Row> rows) {
    return FigureTable.keyed("Points", List.of("point"), List.of("value", "lower", "upper"), rows);
  }

  private static FigureTable rules(
      List<String> points, RuleSet set, Function<RunRule, boolean[]> flags) {
    List<Row> rows = new ArrayList<>();
    for (RunRule rule : set.rules()) {
      boolean[] flagged = flags.apply(rule);
      for (int i = 0; i < flagged.length; i++) {
        if (flagged[i]) {
          rows.add(Row.of(List.of(rule.key(), points.get(i)), 1));
        }
      }
    }
    return FigureTable.keyed(
        rows.isEmpty() ? "Out of the ordinary: no point" : "Out of the ordinary",
        List.of("rule", "point"),
        List.of("flag"),
        rows);
  }

  private static FigureTable runs(double[] values) {
    RunsTest runs = RunsTest.of(values, Sample.of(values).median());
    return FigureTable.single(
        "Runs about the median",
        "runs",
        List.of("longest_run", "longest_run_limit", "crossings", "crossings_least", "signal"),
        runs.longestRun(),
        runs.longestRunLimit(),
        runs.crossings(),
        runs.crossingsLimit(),
        runs.isSignal() ? 1 : 0);
  }

  private static List<String> notes(RuleSet set) {
    List<String> notes = new ArrayList<>();
    for (RunRule rule : set.rules()) {
      notes.add(rule.key() + ": " + rule.words());
    }
    notes.add(
        "limits 3 standard deviations from the centre, rules of "
            + set.key()
            + ", a flag stands at the last point of its pattern; Shewhart (1931), Anhoej and Olesen"
            + " (2014)");
    return notes;
  }
}
