package cairn.analysis.question.profile;

import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.profile.MonthChartRow.ChartLimits;
import cairn.analysis.question.profile.MonthChartRow.Measure;
import cairn.analysis.question.profile.ProfiledPeople.Person;
import cairn.analysis.statistic.chart.ControlChart;
import cairn.analysis.statistic.chart.RuleSet;
import cairn.analysis.statistic.chart.RunRule;
import cairn.analysis.statistic.chart.XmrChart;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Control charts by month: the share that achieved the primary outcome of those who started in a
 * month (p), visits to a meeting (u′, for visits of one meeting go together) and people who came
 * (XmR). With fewer than {@value #FEWEST} months limits would say more of chance than of the
 * program, and are not given.
 */
final class MonthCharts {
  static final int FEWEST = 12;

  private static final String TOO_FEW = "fewer than " + FEWEST + " months: no limits yet";

  private MonthCharts() {}

  /** A month's figures. */
  private record Month(String name, long count, long of) {
    double value() {
      return (double) count / of;
    }
  }

  /** One chart's limits and signals. */
  private interface Chart {
    ChartLimits limits(int month);

    boolean[] flags(RunRule rule);
  }

  /**
   * The rows of all charts.
   *
   * @param people everybody, with their verdicts
   * @param months meetings and visits in each month; without any visit on file nothing is told
   */
  static List<MonthChartRow> rows(List<Person> people, List<MonthRow> months) {
    Map<String, long[]> started = new TreeMap<>();
    for (Person person : people) {
      if (person.hasVerdict()) {
        long[] n = started.computeIfAbsent(person.month().toString(), m -> new long[2]);
        n[0] += person.achieved() ? 1 : 0;
        n[1]++;
      }
    }
    List<Month> achieved = new ArrayList<>();
    started.forEach((month, n) -> achieved.add(new Month(month, n[0], n[1])));
    List<MonthRow> all = months.stream().filter(m -> m.groupType().equals(Counts.ALL)).toList();
    boolean attended = all.stream().anyMatch(m -> m.visits() > 0);
    List<Month> visits =
        all.stream()
            .filter(m -> attended && m.sessionsHeld() > 0)
            .map(m -> new Month(m.month(), m.visits(), m.sessionsHeld()))
            .toList();
    List<Month> came =
        all.stream().filter(m -> attended).map(m -> new Month(m.month(), m.people(), 1)).toList();
    List<MonthChartRow> rows = new ArrayList<>();
    rows.addAll(rows(Measure.ACHIEVED, "p", achieved, MonthCharts::shares));
    rows.addAll(rows(Measure.VISITS_PER_MEETING, "u'", visits, MonthCharts::rates));
    rows.addAll(rows(Measure.PEOPLE, "XmR", came, MonthCharts::numbers));
    return rows;
  }

  private static List<MonthChartRow> rows(
      Measure measure, String kind, List<Month> months, Function<List<Month>, Chart> made) {
    Chart chart = months.size() < FEWEST ? null : made.apply(months);
    List<MonthChartRow> rows = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      Month month = months.get(i);
      rows.add(
          new MonthChartRow(
              measure,
              month.name(),
              kind,
              month.count(),
              measure == Measure.PEOPLE ? null : (Long) month.of(),
              month.value(),
              chart == null ? ChartLimits.NONE : chart.limits(i),
              chart == null ? null : signals(chart, i),
              chart == null ? TOO_FEW : null));
    }
    return rows;
  }

  private static @Nullable String signals(Chart chart, int month) {
    String all =
        RuleSet.WESTERN_ELECTRIC.rules().stream()
            .filter(rule -> chart.flags(rule)[month])
            .map(RunRule::key)
            .collect(Collectors.joining(" "));
    return all.isEmpty() ? null : all;
  }

  private static double[] counts(List<Month> months) {
    return months.stream().mapToDouble(Month::count).toArray();
  }

  private static double[] sizes(List<Month> months) {
    return months.stream().mapToDouble(Month::of).toArray();
  }

  private static Chart shares(List<Month> months) {
    return of(ControlChart.shares(counts(months), sizes(months)));
  }

  private static Chart rates(List<Month> months) {
    return of(ControlChart.laneyRates(counts(months), sizes(months)));
  }

  private static Chart of(ControlChart chart) {
    return new Chart() {
      @Override
      public ChartLimits limits(int month) {
        ControlChart.Point point = chart.points().get(month);
        return new ChartLimits(
            chart.centre(), Limits.value(point.lower()), Limits.value(point.upper()));
      }

      @Override
      public boolean[] flags(RunRule rule) {
        return chart.flags(rule);
      }
    };
  }

  /** Limits that are the centre itself, where no month differs from the next, are none. */
  private static Chart numbers(List<Month> months) {
    XmrChart chart = new XmrChart(counts(months));
    return new Chart() {
      @Override
      public ChartLimits limits(int month) {
        return chart.deviation() > 0
            ? new ChartLimits(
                chart.centre(),
                Math.max(0, chart.lower(XmrChart.Spread.MEAN)),
                chart.upper(XmrChart.Spread.MEAN))
            : new ChartLimits(chart.centre(), null, null);
      }

      @Override
      public boolean[] flags(RunRule rule) {
        return chart.flags(rule);
      }
    };
  }
}
