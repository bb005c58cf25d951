package cairn.reports.cli.estimate;

import cairn.analysis.estimate.ChartFigures;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.statistic.chart.ControlChart;
import cairn.analysis.statistic.chart.RuleSet;
import cairn.analysis.statistic.chart.XmrChart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate control-chart}: a figure over time. */
@Command(
    name = "control-chart",
    description =
        "Whether a figure over time is out of the ordinary: p, u and XmR charts with their rules.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate control-chart --in months.csv --point month --x stopped --n people",
      "  cairn estimate control-chart --in months.csv --point month --x visits --kind xmr --rules making-data-count"
    })
final class ControlChartCommand extends MethodCommand {
  @Option(
      names = "--x",
      required = true,
      paramLabel = "COLUMN",
      description = "the count of each point; with xmr its value")
  @SuppressWarnings("NullAway.Init")
  private String x;

  @Option(
      names = "--n",
      paramLabel = "COLUMN",
      description = "of how many, or over how much time; not with xmr")
  private @Nullable String n;

  @Option(
      names = "--point",
      paramLabel = "COLUMN",
      description = "names of the points, in the order of the file (default: 1, 2, 3, ...)")
  private @Nullable String point;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "p",
      description = "p, p-prime, u, u-prime or xmr (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Kind kind;

  @Option(
      names = "--rules",
      paramLabel = "SET",
      defaultValue = "making-data-count",
      description = "making-data-count, western-electric or all (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private RuleSet rules;

  @Option(
      names = "--spread",
      paramLabel = "RULE",
      defaultValue = "mean",
      description =
          "with xmr: mean, rounded (2.66) or median moving range (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private XmrChart.Spread spread;

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
  Estimate estimate() {
    boolean single = kind == Kind.XMR;
    require(single == (n == null), single ? "--n goes with shares and rates" : "--n is needed");
    boolean share = kind == Kind.P || kind == Kind.P_PRIME;
    Wanted wanted = new Wanted().id(point);
    wanted = single ? wanted.number(x) : wanted.count(x);
    Frame frame = read(share ? wanted.count(n) : wanted.size(n));
    List<String> points = points(frame);
    double[] values = frame.numbers(x);
    if (single) {
      return ChartFigures.of(points, new XmrChart(values), spread, rules);
    }
    double[] size = frame.numbers(String.valueOf(n));
    return ChartFigures.of(
        points,
        switch (kind) {
          case P_PRIME -> ControlChart.laneyShares(values, size);
          case U -> ControlChart.rates(values, size);
          case U_PRIME -> ControlChart.laneyRates(values, size);
          default -> ControlChart.shares(values, size);
        },
        rules);
  }

  private List<String> points(Frame frame) {
    return point == null
        ? IntStream.rangeClosed(1, frame.rows()).mapToObj(Integer::toString).toList()
        : Arrays.stream(frame.levels(point).codes())
            .mapToObj(frame.levels(point).labels()::get)
            .toList();
  }
}
