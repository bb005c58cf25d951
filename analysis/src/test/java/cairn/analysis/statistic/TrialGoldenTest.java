package cairn.analysis.statistic;

import static cairn.analysis.statistic.competing.CumulativeIncidence.Variance.AALEN;

import cairn.analysis.statistic.competing.CumulativeIncidence;
import cairn.analysis.statistic.competing.GrayTest;
import cairn.analysis.statistic.competing.IncidenceCurve;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxRobust;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.LogRank;
import cairn.analysis.statistic.survival.RestrictedMean;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalGoldenTest;
import cairn.analysis.statistic.survival.SurvivalQuantile;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"StringSplitter"})
class TrialGoldenTest {
  private static final String FILE = "e_ctn.csv";

  private final Map<String, Object> made = new HashMap<>();

  @Test
  void everyNumberOfTheTrials() {
    Golden.Tolerance gray = (e, a) -> Math.abs(a - e) <= 1e-9 * Math.abs(e) + 1e-15;
    // Days of drinking are what the mapping of the trials is held against.
    String[] held =
        Golden.testsOf(FILE).stream()
            .filter(test -> !test.equals("ctn_alcohol_days"))
            .toArray(String[]::new);
    new Golden(FILE, held)
        .on("ctn_retention", Golden.CLOSED, this::retention)
        .on("ctn_logrank", Golden.TAIL, this::logRank)
        .on("ctn_cox", Golden.ITERATIVE, this::cox)
        .on("ctn27_dose_retention", Golden.CLOSED, this::dose)
        .on("ctn_cuminc", Golden.CLOSED, this::incidence)
        .on("ctn_gray", gray, this::gray)
        .on("ctn_competing_counts", Golden.CLOSED, this::competingCounts)
        .on("ctn_induction", Golden.CLOSED, this::induction)
        .check(188);
  }

  private Csv file(String name) {
    return (Csv) made.computeIfAbsent(name, k -> Golden.input(name));
  }

  private Csv trial(String name) {
    return (Csv) made.computeIfAbsent("ctn0094/" + name, Golden::real);
  }

  private Csv retained(Golden.Row row) {
    String name =
        row.args().contains("min(14")
            ? "e_retention_input_C_grace_14.csv"
            : row.args().contains("trailing")
                ? "e_retention_input_B_grace_24_14_24.csv"
                : "e_retention_input_A_strict_24_14_24.csv";
    Csv all = file(name);
    return row.dataset().equals("CTN-0027")
        ? all.where(i -> all.text(i, "project").equals("27"))
        : all;
  }

  private double retention(Golden.Row row) {
    Csv d = retained(row);
    boolean byArm = row.key().startsWith("arm=");
    String group = byArm ? "treatment" : "project";
    String level = row.key().substring(row.key().indexOf('=') + 1);
    Csv part = d.where(i -> d.text(i, group).equals(level));
    SurvivalCurve curve =
        KaplanMeier.estimate(EndCounts.of(part.numbers("time"), part.integers("event"), 1));
    double horizon = row.args().contains("min(14") ? 14 : 24;
    Interval median = SurvivalQuantile.of(curve, 0.5, SurvivalScale.LOG_LOG, 0.95);
    return switch (row.stat()) {
      case "n" -> curve.people();
      case "dropouts" -> curve.events();
      case "rmst_weeks" -> RestrictedMean.of(curve, horizon).mean();
      case "rmst_se" -> RestrictedMean.of(curve, horizon).standardError();
      case "median_week" -> SurvivalGoldenTest.orNaN(median.estimate());
      case "median_lower_loglog" -> SurvivalGoldenTest.orNaN(median.lower());
      default -> SurvivalGoldenTest.orNaN(median.upper());
    };
  }

  private double logRank(Golden.Row row) {
    Csv d = retained(row);
    String group = row.key().equals("project") ? "project" : "treatment";
    TestResult test =
        row.args().contains("stratified")
            ? LogRank.stratified(strata(d, group, "site_masked"), 0).test()
            : LogRank.test(
                    Frames.groups(d, "time", "event", group, 1),
                    row.args().contains("rho=1") ? 1 : 0)
                .test();
    return row.stat().equals("chisq") ? test.statistic().value() : test.p().value();
  }

  private static List<List<EndCounts>> strata(Csv d, String group, String stratum) {
    List<String> groups = Frames.levels(d, group);
    List<List<EndCounts>> result = new ArrayList<>();
    for (String s : Frames.levels(d, stratum)) {
      List<EndCounts> one = new ArrayList<>();
      for (String g : groups) {
        Csv part = d.where(i -> d.text(i, stratum).equals(s) && d.text(i, group).equals(g));
        one.add(EndCounts.of(part.numbers("time"), part.integers("event"), 1));
      }
      result.add(one);
    }
    return result;
  }

  private double cox(Golden.Row row) {
    Csv d = retained(row);
    Covariates x =
        Covariates.rows(d.size())
            .and("treatmentOutpatient BUP", d.indicator("treatment", "Outpatient BUP"));
    CoxTies ties = row.arg("ties").equals("efron") ? CoxTies.EFRON : CoxTies.BRESLOW;
    CoxFit fit =
        CoxRegression.fit(SurvivalTimes.of(d.numbers("time"), Frames.events(d, "event")), x, ties);
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(0);
      case "naive_se" -> fit.standardError(0);
      case "robust_se" -> CoxRobust.byCluster(fit, d.integers("site_masked")).standardError(0);
      default -> fit.logLikelihood();
    };
  }

  private double dose(Golden.Row row) {
    Csv d = file("e_ctn27_dose_retention_input.csv");
    if (row.key().equals("logrank")) {
      return LogRank.test(Frames.groups(d, "time", "event", "treatment", 1), 0)
          .test()
          .statistic()
          .value();
    }
    String arm = row.key().replaceAll("arm=", "").replaceAll(";.*", "");
    Csv part = d.where(i -> d.text(i, "treatment").equals(arm));
    if (row.args().startsWith("KM")) {
      SurvivalCurve curve =
          KaplanMeier.estimate(EndCounts.of(part.numbers("time"), part.integers("event"), 1));
      Interval q = SurvivalQuantile.of(curve, row.number("p"), SurvivalScale.LOG, 0.95);
      return SurvivalGoldenTest.orNaN(row.stat().equals("lower") ? q.lower() : q.estimate());
    }
    double cut = Double.parseDouble(row.args().replaceAll(".*>= ", ""));
    long stayed = java.util.Arrays.stream(part.numbers("time")).filter(t -> t >= cut).count();
    Counted count = new Counted(stayed, part.size());
    return switch (row.stat()) {
      case "n" -> count.n();
      case "retained" -> count.x();
      default -> count.proportion().value();
    };
  }

  private Csv competing() {
    Csv all = file("e_competing_input.csv");
    return all.where(i -> all.text(i, "project").equals("27"));
  }

  private double incidence(Golden.Row row) {
    String which = row.key().replaceAll("arm cause=", "").replaceAll(";.*", "");
    String arm = which.substring(0, which.length() - 2);
    Csv d = competing();
    Csv part = d.where(i -> d.text(i, "treatment").equals(arm));
    IncidenceCurve curve =
        CumulativeIncidence.estimate(
            EndCounts.of(part.numbers("time"), part.integers("status"), 2),
            Integer.parseInt(which.substring(which.length() - 1)));
    double week = Double.parseDouble(row.key().replaceAll(".*week=", ""));
    return row.stat().equals("cif") ? curve.incidenceAt(week) : curve.varianceAt(week, AALEN);
  }

  private double gray(Golden.Row row) {
    TestResult test =
        GrayTest.test(
            Frames.groups(competing(), "time", "status", "treatment", 2),
            (int) row.number("cause"),
            0);
    return switch (row.stat()) {
      case "stat" -> test.statistic().value();
      case "pv" -> test.p().value();
      default -> test.df().value();
    };
  }

  private double competingCounts(Golden.Row row) {
    Csv d = competing();
    Csv part = d.where(i -> d.text(i, "treatment").equals(row.arg("arm")));
    return EndCounts.of(part.numbers("time"), part.integers("status"), 2)
        .total((int) row.number("status"));
  }

  private Map<String, String> column(String file, String column) {
    Csv d = trial(file);
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < d.size(); i++) {
      map.put(d.text(i, "who"), d.text(i, column));
    }
    return map;
  }

  private double induction(Golden.Row row) {
    Map<String, String> projects = column("everybody.csv", "project");
    Csv doses = trial("treatment.csv");
    Set<String> dosed = new HashSet<>();
    for (int i = 0; i < doses.size(); i++) {
      if (!doses.missing(i, "amount") && doses.number(i, "amount") > 0) {
        dosed.add(doses.text(i, "who"));
      }
    }
    Csv arms = trial("randomization.csv");
    Counted count = new Counted(0, 0);
    for (int i = 0; i < arms.size(); i++) {
      if (arms.text(i, "which").equals("1")
          && arms.text(i, "treatment").equals(row.arg("arm"))
          && row.arg("project").equals(projects.get(arms.text(i, "who")))) {
        count = count.plus(new Counted(dosed.contains(arms.text(i, "who")) ? 1 : 0, 1));
      }
    }
    return switch (row.stat()) {
      case "n" -> count.n();
      case "inducted" -> count.x();
      default -> count.proportion().value();
    };
  }
}
