package cairn.analysis.statistic.survival;

import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Frames;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.hazard.Concordance;
import cairn.analysis.statistic.hazard.CoxBaseline;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxResiduals;
import cairn.analysis.statistic.hazard.CoxRobust;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.hazard.ProportionalHazards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"StringSplitter"})
public class SurvivalGoldenTest {
  private final Frames frames = new Frames();
  private final Map<String, Object> fits = new HashMap<>();

  @Test
  void everyNumberOfSurvival() {
    new Golden("a_survival.csv")
        .on("km_quantile", Golden.CLOSED, this::quantile)
        .on("km_at_time", Golden.CLOSED, this::atTime)
        .on("rmst", Golden.CLOSED, this::restrictedMean)
        .on("rmst_diff", Golden.CLOSED, this::restrictedMeanDifference)
        .on("km_n", Golden.CLOSED, this::people)
        .on("logrank", Golden.CLOSED, this::logRank)
        .on("cox", Golden.ITERATIVE, this::cox)
        .on("cox_basehaz_at_zero", Golden.ITERATIVE, this::baseline)
        .on("cox_residuals", Golden.ITERATIVE, this::residuals)
        .on("cox_zph", Golden.ITERATIVE, this::proportionalHazards)
        .on("cox_robust", Golden.ITERATIVE, this::robust)
        .check(3029);
  }

  private SurvivalCurve curve(Golden.Row row, String group) {
    return curves(row).get(group);
  }

  @SuppressWarnings("unchecked")
  private Map<String, SurvivalCurve> curves(Golden.Row row) {
    String by = row.args().replaceAll(".*group=", "").replaceAll(";.*", "");
    return (Map<String, SurvivalCurve>)
        fits.computeIfAbsent(
            row.dataset() + row.arg("time") + by,
            k -> {
              Csv csv = frames.get(row.dataset());
              Map<String, SurvivalCurve> map = new HashMap<>();
              if (by.equals("none")) {
                EndCounts all =
                    EndCounts.of(csv.numbers(row.arg("time")), csv.integers(row.arg("event")), 1);
                map.put("all", KaplanMeier.estimate(all));
                return map;
              }
              List<EndCounts> groups = Frames.groups(csv, row.arg("time"), row.arg("event"), by, 1);
              for (int j = 0; j < groups.size(); j++) {
                map.put(Frames.levels(csv, by).get(j), KaplanMeier.estimate(groups.get(j)));
              }
              return map;
            });
  }

  private static String keyGroup(Golden.Row row) {
    return row.key().replaceAll("group=", "").replaceAll(";.*", "");
  }

  static SurvivalScale scale(Golden.Row row) {
    for (SurvivalScale scale : SurvivalScale.values()) {
      if (scale.key().equals(row.arg("conf_type"))) {
        return scale;
      }
    }
    throw new IllegalArgumentException(row.args());
  }

  private double quantile(Golden.Row row) {
    Interval q = SurvivalQuantile.of(curve(row, keyGroup(row)), row.number("p"), scale(row), 0.95);
    return orNaN(
        switch (row.stat()) {
          case "quantile" -> q.estimate();
          case "lower95" -> q.lower();
          default -> q.upper();
        });
  }

  private double atTime(Golden.Row row) {
    SurvivalCurve curve = curve(row, keyGroup(row));
    double t = row.number("t");
    Interval at = curve.at(t, scale(row), 0.95);
    return switch (row.stat()) {
      case "n.risk" -> curve.atRiskAt(t);
      case "surv" -> orNaN(at.estimate());
      case "std.err" -> orNaN(curve.standardErrorAt(t));
      case "lower" -> orNaN(at.lower());
      default -> orNaN(at.upper());
    };
  }

  private double restrictedMean(Golden.Row row) {
    RestrictedMean mean = RestrictedMean.of(curve(row, keyGroup(row)), row.number("tau"));
    return switch (row.stat()) {
      case "rmst" -> mean.mean();
      case "se" -> mean.standardError();
      case "lower95" -> mean.interval(0.95).lower().value();
      default -> mean.interval(0.95).upper().value();
    };
  }

  private double restrictedMeanDifference(Golden.Row row) {
    List<String> names = curves(row).keySet().stream().sorted().toList();
    RestrictedMean one = RestrictedMean.of(curve(row, names.get(0)), row.number("tau"));
    RestrictedMean two = RestrictedMean.of(curve(row, names.get(1)), row.number("tau"));
    return switch (row.stat()) {
      case "diff_2_minus_1" -> two.minus(one, 0.95).estimate().value();
      case "se_diff" -> Math.hypot(one.standardError(), two.standardError());
      case "z" -> two.test(one).statistic().value();
      default -> two.test(one).p().value();
    };
  }

  private double people(Golden.Row row) {
    SurvivalCurve curve = curve(row, keyGroup(row));
    return row.stat().equals("records") ? curve.people() : curve.events();
  }

  private double logRank(Golden.Row row) {
    LogRank.Result result =
        (LogRank.Result) fits.computeIfAbsent(row.dataset() + row.args(), k -> fitLogRank(row));
    List<String> levels = Frames.levels(frames.get(row.dataset()), logRankGroup(row));
    if (row.key().startsWith("var[")) {
      String[] ij = row.key().replaceAll("[^0-9,]", "").split(",");
      return result.variance().get(Integer.parseInt(ij[0]) - 1).get(Integer.parseInt(ij[1]) - 1);
    }
    int j = levels.indexOf(keyGroup(row));
    return switch (row.stat()) {
      case "n" -> result.people().get(j);
      case "observed" -> result.observed().get(j);
      case "expected" -> result.expected().get(j);
      case "chisq" -> result.test().statistic().value();
      case "df" -> result.test().df().value();
      default -> result.test().p().value();
    };
  }

  private static String logRankGroup(Golden.Row row) {
    return row.args().replaceAll(".*~ ", "").replaceAll("[ ;].*", "");
  }

  private LogRank.Result fitLogRank(Golden.Row row) {
    Csv csv = frames.get(row.dataset());
    String surv = row.args().replaceAll(".*Surv\\(", "").replaceAll("\\).*", "");
    String time = surv.split(", ")[0];
    String end = surv.split(", ")[1];
    int[] stratum = Frames.strata(csv, row.args());
    List<List<EndCounts>> strata = new ArrayList<>();
    List<String> levels = Frames.levels(csv, logRankGroup(row));
    for (int s = 0; s <= java.util.Arrays.stream(stratum).max().orElse(0); s++) {
      int which = s;
      List<EndCounts> groups = new ArrayList<>();
      for (String level : levels) {
        Csv part =
            csv.where(i -> stratum[i] == which && csv.text(i, logRankGroup(row)).equals(level));
        groups.add(EndCounts.of(part.numbers(time), part.integers(end), 1));
      }
      strata.add(groups);
    }
    return LogRank.stratified(strata, row.number("rho"));
  }

  private static String formula(Golden.Row row) {
    return row.args()
        .replaceAll("^formula=", "")
        .replaceAll(" ?[(][^)]* .*", "")
        .replaceAll(";.*", "");
  }

  private CoxFit coxFit(Golden.Row row) {
    return (CoxFit)
        fits.computeIfAbsent(
            row.dataset() + formula(row) + row.arg("ties"),
            k -> {
              Csv csv = frames.get(row.dataset());
              String time =
                  switch (row.dataset()) {
                    case "addicts" -> "survt";
                    case "pharmacoSmoking" -> "ttr";
                    default -> "time";
                  };
              String status = row.dataset().equals("pharmacoSmoking") ? "relapse" : "status";
              SurvivalTimes data =
                  SurvivalTimes.stratified(
                      csv.numbers(time),
                      Frames.events(csv, status),
                      Frames.strata(csv, formula(row)));
              CoxTies ties = row.arg("ties").equals("efron") ? CoxTies.EFRON : CoxTies.BRESLOW;
              return CoxRegression.fit(data, Frames.covariates(csv, formula(row)), ties);
            });
  }

  private double cox(Golden.Row row) {
    CoxFit fit = coxFit(row);
    if (row.key().startsWith("vcov[")) {
      String[] ij = row.key().replace("vcov[", "").replace("]", "").split(",");
      return fit.covariance(fit.names().indexOf(ij[0]), fit.names().indexOf(ij[1]));
    }
    if (row.key().equals("model")) {
      return coxModel(row.stat(), fit);
    }
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se" -> fit.standardError(j);
      case "hr" -> fit.hazardRatio(j, 0.95).estimate().value();
      case "hr_lower95" -> fit.hazardRatio(j, 0.95).lower().value();
      case "hr_upper95" -> fit.hazardRatio(j, 0.95).upper().value();
      case "z" -> fit.test(j).statistic().value();
      default -> fit.test(j).p().value();
    };
  }

  private static double coxModel(String stat, CoxFit fit) {
    return switch (stat) {
      case "n" -> fit.events().n();
      case "nevent" -> fit.events().x();
      case "loglik_null" -> fit.logLikelihoodNull();
      case "loglik" -> fit.logLikelihood();
      case "lr_chisq" -> fit.likelihoodRatio().statistic().value();
      case "lr_df" -> fit.likelihoodRatio().df().value();
      case "lr_p" -> fit.likelihoodRatio().p().value();
      case "wald_chisq" -> fit.wald().statistic().value();
      case "score_chisq" -> fit.score().statistic().value();
      case "aic" -> fit.aic();
      case "bic" -> fit.bic();
      case "concordance" -> concordance(fit).concordance().value();
      default -> concordance(fit).standardError().value();
    };
  }

  private static Concordance.Result concordance(CoxFit fit) {
    return Concordance.of(fit.data(), fit.linearPredictor());
  }

  private double baseline(Golden.Row row) {
    CoxFit fit = coxFit(row);
    Csv csv = frames.get(row.dataset());
    String formula = formula(row);
    int stratum = 0;
    if (row.key().contains("strata=")) {
      String by = formula.replaceAll(".*strata[(]", "").replaceAll("[)].*", "");
      stratum = Frames.levels(csv, by).indexOf(row.arg("strata").replaceAll(".*=", ""));
    }
    double sum = Double.NaN;
    for (CoxBaseline.Step step : CoxBaseline.of(fit)) {
      if (step.stratum() == stratum && step.time() == row.number("t")) {
        sum = step.cumulativeHazard();
      }
    }
    return sum;
  }

  private double residuals(Golden.Row row) {
    CoxResiduals residuals = CoxResiduals.of(coxFit(row));
    double[] values =
        row.key().equals("martingale") ? residuals.martingale() : residuals.deviance();
    return java.util.Arrays.stream(values).map(v -> v * v).sum();
  }

  private double proportionalHazards(Golden.Row row) {
    CoxFit fit = coxFit(row);
    ProportionalHazards.Transform transform =
        switch (row.arg("transform")) {
          case "km" -> ProportionalHazards.Transform.KAPLAN_MEIER;
          case "log" -> ProportionalHazards.Transform.LOG;
          case "rank" -> ProportionalHazards.Transform.RANK;
          default -> ProportionalHazards.Transform.IDENTITY;
        };
    ProportionalHazards.Result result = ProportionalHazards.test(fit, transform);
    TestResult test =
        row.key().equals("GLOBAL")
            ? result.global()
            : result.columns().get(fit.names().indexOf(row.key()));
    return switch (row.stat()) {
      case "chisq" -> test.statistic().value();
      case "df" -> test.df().value();
      default -> test.p().value();
    };
  }

  private double robust(Golden.Row row) {
    CoxFit fit = coxFit(row);
    CoxRobust robust =
        row.arg("cluster").equals("each_row")
            ? CoxRobust.byPerson(fit)
            : CoxRobust.byCluster(fit, frames.get(row.dataset()).integers(row.arg("cluster")));
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "robust_se" -> robust.standardError(j);
      case "naive_se" -> fit.standardError(j);
      case "robust_score_chisq" -> robust.score().statistic().value();
      case "robust_score_p" -> robust.score().p().value();
      default -> robust.wald().statistic().value();
    };
  }

  public static double orNaN(Quantity quantity) {
    return quantity.orElse(Double.NaN);
  }
}
