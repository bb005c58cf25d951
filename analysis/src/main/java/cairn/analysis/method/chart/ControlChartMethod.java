package cairn.analysis.method.chart;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.EstimateFailure;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.chart.ControlChart;
import cairn.analysis.statistic.chart.RuleSet;
import cairn.analysis.statistic.chart.RunRule;
import cairn.analysis.statistic.chart.RunsTest;
import cairn.analysis.statistic.chart.XmrChart;
import cairn.analysis.statistic.test.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code cairn estimate control-chart}: a figure over time. */
public final class ControlChartMethod implements Method {
  private static final Option<String> X =
      Option.column("--x", ColumnRole.NUMBER, "the count of each point; with xmr its value")
          .needed();

  private static final Option<String> N =
      Option.column("--n", ColumnRole.COUNT, "of how many, or over how much time; not with xmr");

  private static final Option<String> POINT =
      Option.column(
          "--point",
          ColumnRole.ID,
          "names of the points, in the order of the file (default: 1, 2, 3, ...)");

  private static final Option<Kind> KIND =
      Option.choice("--kind", "KIND", Kind.class, "p, p-prime, u, u-prime or xmr").otherwise("p");

  private static final Option<RuleSet> RULES =
      Option.choice("--rules", "SET", RuleSet.class, "making-data-count, western-electric or all")
          .otherwise("making-data-count");

  private static final Option<XmrChart.Spread> SPREAD =
      Option.choice(
              "--spread",
              "RULE",
              XmrChart.Spread.class,
              "with xmr: mean, rounded (2.66) or median moving range")
          .otherwise("mean");

  /** Kinds of chart. */
  enum Kind {
    P,
    P_PRIME,
    U,
    U_PRIME,
    XMR;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "control-chart",
            "Whether a figure over time is out of the ordinary: p, u and XmR charts with their"
                + " rules.",
            "Shewhart (1931), worked out with sqrt() in R")
        .with(X, N, POINT, KIND, RULES, SPREAD)
        .example(
            "cairn estimate control-chart --in months.csv --point month --x stopped --n people",
            "cairn estimate control-chart --in months.csv --point month --x visits --kind xmr"
                + " --rules making-data-count");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Kind kind = asked.get(KIND);
    boolean single = kind == Kind.XMR;
    MethodCall.require(
        single == !asked.has(N), single ? "--n goes with shares and rates" : "--n is needed");
    boolean share = kind == Kind.P || kind == Kind.P_PRIME;
    Rows rows =
        asked.rows(
            POINT,
            X.as(single ? ColumnRole.NUMBER : ColumnRole.COUNT),
            N.as(share ? ColumnRole.COUNT : ColumnRole.SIZE));
    List<String> points = points(rows.size(), rows.levelsIfAsked(POINT));
    double[] values = rows.numbers(X);
    RuleSet rules = asked.get(RULES);
    if (single) {
      return of(points, new XmrChart(values), asked.get(SPREAD), rules);
    }
    double[] size = rows.numbers(N);
    for (int i = 0; share && i < size.length; i++) {
      if (size[i] == 0 || values[i] > size[i]) {
        throw EstimateFailure.input(
            "point "
                + points.get(i)
                + ": "
                + (size[i] == 0
                    ? asked.get(N) + " is 0"
                    : asked.get(X) + " is larger than " + asked.get(N)));
      }
    }
    ControlChart chart =
        switch (kind) {
          case P_PRIME -> ControlChart.laneyShares(values, size);
          case U -> ControlChart.rates(values, size);
          case U_PRIME -> ControlChart.laneyRates(values, size);
          default -> ControlChart.shares(values, size);
        };
    return of(points, chart, rules);
  }

  private static List<String> points(int size, FrameColumn.@Nullable Levels names) {
    return names == null
        ? IntStream.rangeClosed(1, size).mapToObj(Integer::toString).toList()
        : Arrays.stream(names.codes()).mapToObj(names.labels()::get).toList();
  }

  /** A chart of shares or rates. */
  private static Estimate of(List<String> points, ControlChart chart, RuleSet set) {
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
  private static Estimate of(
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
