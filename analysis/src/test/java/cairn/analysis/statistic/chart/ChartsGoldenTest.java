package cairn.analysis.statistic.chart;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Sheet;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.GlmFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Control charts, funnel limits, observed over expected: against R (qcc agrees with the charts).
 */
@SuppressWarnings("StringSplitter")
class ChartsGoldenTest {
  private final Map<String, Series> series = new HashMap<>();
  private final Map<String, Map<String, double[]>> units = new HashMap<>();

  @Test
  void everyNumberAgrees() {
    Golden.Tolerance closed = Golden.Tolerance.relative(1e-9, 1e-6);
    Golden.Tolerance expected = Golden.Tolerance.relative(1e-7, 1e-6);
    new Golden("g_charts.csv")
        .on("p_chart", closed, this::chart)
        .on("p_prime_chart", closed, this::chart)
        .on("u_chart", closed, this::chart)
        .on("u_prime_chart", closed, this::chart)
        .on("xmr_chart", closed, this::xmr)
        .on("runs_anhoej", closed, this::runs)
        .on("funnel_binomial", closed, this::funnel)
        .on("funnel_poisson", expected, this::ratioFunnel)
        .on("observed_expected", expected, this::ratio)
        .check(10039);
  }

  /** Points in time: x of n. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Series(int[] point, double[] x, double[] n) {
    double[] shares() {
      double[] shares = new double[x.length];
      Arrays.setAll(shares, i -> x[i] / n[i]);
      return shares;
    }

    int place(String point1) {
      return Arrays.binarySearch(point, Integer.parseInt(point1));
    }
  }

  private Series series(String dataset) {
    return series.computeIfAbsent(
        dataset.replaceAll(";.*", ""),
        name -> {
          Csv all = Golden.input("g_charts_series_input.csv");
          Csv own = all.where(i -> all.text(i, "series").equals(name));
          return new Series(own.integers("point"), own.numbers("x"), own.numbers("n"));
        });
  }

  private static RunRule rule(String key) {
    return Arrays.stream(RunRule.values())
        .filter(r -> r.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static double flag(Golden.Row row, boolean[] flags, Series s) {
    if (row.stat().equals("points_flagged")) {
      int count = 0;
      for (boolean one : flags) {
        count += one ? 1 : 0;
      }
      return count;
    }
    return flags[s.place(row.arg("point"))] ? 1 : 0;
  }

  private double chart(Golden.Row row) {
    Series s = series(row.dataset());
    double[] n = s.n();
    if (row.dataset().endsWith("x per session")) {
      n = new double[n.length];
      Arrays.fill(n, 1);
    }
    ControlChart chart =
        switch (row.test()) {
          case "p_chart" -> ControlChart.shares(s.x(), n);
          case "p_prime_chart" -> ControlChart.laneyShares(s.x(), n);
          case "u_chart" -> ControlChart.rates(s.x(), n);
          default -> ControlChart.laneyRates(s.x(), n);
        };
    if (row.key().startsWith("rule=")) {
      return flag(row, chart.flags(rule(row.arg("rule"))), s);
    }
    if (row.stat().equals("sigma_z")) {
      return chart.widening();
    }
    if (row.key().equals("centre")) {
      return chart.centre();
    }
    ControlChart.Point point = chart.points().get(s.place(row.arg("point")));
    return switch (row.stat()) {
      case "value" -> point.value();
      case "lcl" -> point.lower().value();
      default -> point.upper().value();
    };
  }

  private XmrChart xmr(String dataset) {
    Series s = series(dataset);
    return new XmrChart(dataset.endsWith("x/n") ? s.shares() : s.x());
  }

  private double xmr(Golden.Row row) {
    XmrChart chart = xmr(row.dataset());
    Series s = series(row.dataset());
    if (row.key().equals("rule=moving_range_above_limit")) {
      return flag(row, chart.movingRangeFlags(), s);
    }
    if (row.key().startsWith("rule=")) {
      return flag(row, chart.flags(rule(row.arg("rule"))), s);
    }
    if (row.key().startsWith("point=")) {
      int at = s.place(row.arg("point"));
      return row.stat().equals("value") ? chart.values()[at] : chart.movingRanges()[at - 1];
    }
    XmrChart.Spread spread =
        row.args().contains("2.66")
            ? XmrChart.Spread.ROUNDED
            : row.args().contains("median") ? XmrChart.Spread.MEDIAN : XmrChart.Spread.MEAN;
    return switch (row.stat()) {
      case "centre" -> chart.centre();
      case "mean_moving_range" -> chart.meanMovingRange();
      case "median_moving_range" -> chart.medianMovingRange();
      case "sd" -> chart.deviation();
      case "lcl" -> chart.lower(spread);
      case "ucl" -> chart.upper(spread);
      default -> chart.movingRangeLimit();
    };
  }

  private double runs(Golden.Row row) {
    Series s = series(row.dataset());
    double[] values = row.dataset().endsWith(";x") ? s.x() : s.shares();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double centre =
        row.args().contains("median")
            ? (sorted[(n - 1) / 2] + sorted[n / 2]) / 2
            : Arrays.stream(s.x()).sum() / Arrays.stream(s.n()).sum();
    RunsTest test = RunsTest.of(values, centre);
    return switch (row.stat()) {
      case "useful" -> test.useful();
      case "longest_run" -> test.longestRun();
      case "longest_run_limit" -> test.longestRunLimit();
      case "crossings" -> test.crossings();
      case "crossings_limit" -> test.crossingsLimit();
      default -> test.isSignal() ? 1 : 0;
    };
  }

  /** x and n of each unit of a trial, or as given. */
  private Map<String, double[]> shares(String dataset) {
    return units.computeIfAbsent(
        dataset,
        name -> {
          Map<String, double[]> all = new LinkedHashMap<>();
          if (name.equals("given")) {
            double[] x = {0, 1, 4, 9, 30, 88, 2};
            double[] n = {3, 5, 11, 20, 70, 160, 40};
            for (int i = 0; i < x.length; i++) {
              all.put(Integer.toString(i + 1), new double[] {x[i], n[i]});
            }
            return all;
          }
          Csv d = Golden.input("d_ctn_cluster_input.csv");
          String project = name.replaceAll("CTN00|;.*", "");
          String outcome = name.replaceAll(".*;", "");
          for (int i = 0; i < d.size(); i++) {
            if (d.text(i, "project").equals(project)) {
              double[] own = all.computeIfAbsent(d.text(i, "site_masked"), k -> new double[2]);
              own[0] +=
                  outcome.equals("rare")
                      ? (d.text(i, "Ab_ctnNinetyFour_2023").equals("TRUE") ? 1 : 0)
                      : d.number(i, outcome);
              own[1]++;
            }
          }
          return all;
        });
  }

  private double funnel(Golden.Row row) {
    List<Counted> all = new ArrayList<>();
    shares(row.dataset()).values().forEach(u -> all.add(new Counted((long) u[0], (long) u[1])));
    double target = Funnel.target(all);
    if (row.key().equals("target")) {
      return target;
    }
    if (row.stat().equals("phi")) {
      return Funnel.overdispersion(all);
    }
    double[] own = shares(row.dataset()).get(row.arg("unit"));
    Counted unit = new Counted((long) own[0], (long) own[1]);
    if (row.stat().equals("p_two_sided_midp")) {
      return Funnel.midP(unit, target);
    }
    if (row.stat().equals("value")) {
      return unit.share();
    }
    return limit(Funnel.ofShare(unit, target, row.number("level"), kind(row)), row.stat());
  }

  private static Funnel.Kind kind(Golden.Row row) {
    return row.stat().endsWith("interpolated") ? Funnel.Kind.INTERPOLATED : Funnel.Kind.EXACT;
  }

  private static double limit(Funnel.Limits limits, String stat) {
    return stat.startsWith("outside")
        ? limits.outside()
        : (stat.startsWith("lower") ? limits.lower() : limits.upper()).value();
  }

  /** Observed and expected of each unit. */
  private double[] observed(Golden.Row row) {
    if (row.dataset().equals("given")) {
      String[] given = row.key().replaceAll("unit=O=", "").split(";E=");
      return new double[] {Double.parseDouble(given[0]), Double.parseDouble(given[1])};
    }
    return units.computeIfAbsent(row.dataset(), this::expected).get(row.arg("unit"));
  }

  private Map<String, double[]> expected(String dataset) {
    Map<String, double[]> all = new TreeMap<>();
    if (dataset.startsWith("e_ctn27")) {
      Csv q = Golden.input("e_ctn27_dose_retention_input.csv");
      double rate =
          Arrays.stream(q.numbers("event")).sum() / Arrays.stream(q.numbers("time")).sum();
      for (int i = 0; i < q.size(); i++) {
        double[] own = all.computeIfAbsent(q.text(i, "site_masked"), k -> new double[2]);
        own[0] += q.number(i, "event");
        own[1] += rate * q.number(i, "time");
      }
      return all;
    }
    String outcome = dataset.split(";")[1];
    Sheet s =
        Sheet.of(
            Golden.input("d_ctn_cluster_input.csv"),
            "project",
            "site_masked",
            "age",
            "male",
            "white",
            "hisp",
            "abst",
            "drop");
    s.with("age10", i -> (s.get("age")[i] - 36) / 10)
        .with("p30", i -> s.get("project")[i] == 30 ? 1 : 0)
        .with("p51", i -> s.get("project")[i] == 51 ? 1 : 0);
    GlmFit fit =
        GeneralizedLinearModel.fit(
            s.get(outcome), s.covariates("age10+male+white+hisp+p30+p51"), Family.BINOMIAL);
    for (int i = 0; i < s.rows(); i++) {
      String site = Integer.toString((int) s.get("site_masked")[i]);
      double[] own = all.computeIfAbsent(site, k -> new double[2]);
      own[0] += s.get(outcome)[i];
      own[1] += fit.fitted(i);
    }
    return all;
  }

  private double ratio(Golden.Row row) {
    double[] own = observed(row);
    ObservedExpected unit = new ObservedExpected((long) own[0], own[1]);
    return switch (row.stat()) {
      case "observed" -> own[0];
      case "expected" -> own[1];
      case "ratio" -> unit.ratio().value();
      default -> {
        double level = row.number("level");
        Interval interval = row.stat().startsWith("byar") ? unit.byar(level) : unit.exact(level);
        yield (row.stat().endsWith("lower") ? interval.lower() : interval.upper()).value();
      }
    };
  }

  private double ratioFunnel(Golden.Row row) {
    double[] own = observed(row);
    return limit(Funnel.ofRatio((long) own[0], own[1], row.number("level"), kind(row)), row.stat());
  }
}
