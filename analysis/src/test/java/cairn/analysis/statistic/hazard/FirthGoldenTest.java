package cairn.analysis.statistic.hazard;

import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Sheet;
import cairn.analysis.statistic.regression.FirthFit;
import cairn.analysis.statistic.regression.FirthLogistic;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Penalised likelihood against R: logistf's and coxphf's estimates carried to 1e-12 by a script
 * written out in R (both packages agree with it to 1e-10).
 */
class FirthGoldenTest {
  private final Map<String, FirthFit> fits = new HashMap<>();

  @Test
  void everyNumberAgrees() {
    new Golden("g_small_sample.csv", "firth_logistic", "firth_cox")
        .on("firth_logistic", Golden.ITERATIVE, this::logistic)
        .on("firth_cox", Golden.ITERATIVE, this::cox)
        .check(290);
  }

  private double logistic(Golden.Row row) {
    FirthFit fit = fits.computeIfAbsent(row.args(), k -> fitLogistic(row));
    boolean[] yes = outcome(row);
    int events = 0;
    for (boolean one : yes) {
      events += one ? 1 : 0;
    }
    return switch (row.stat()) {
      case "penalised_loglik" -> fit.penalizedLogLikelihood();
      case "penalised_loglik_intercept_only_full_information" -> fit.without(true);
      case "lr_chisq" -> fit.test(true).statistic().value();
      case "nobs" -> yes.length;
      case "events" -> events;
      default -> coefficient(fit, row);
    };
  }

  private double cox(Golden.Row row) {
    FirthFit fit = fits.computeIfAbsent(row.args(), k -> fitCox(row));
    return switch (row.stat()) {
      case "penalised_loglik" -> fit.penalizedLogLikelihood();
      case "nobs" -> times(row).people();
      case "events" -> times(row).events();
      default -> coefficient(fit, row);
    };
  }

  private static double coefficient(FirthFit fit, Golden.Row row) {
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se" -> fit.standardError(j);
      case "odds_ratio", "hr" -> fit.ratio(j, 0.95).estimate().value();
      case "wald_p" -> Distributions.normalTwoSided(fit.coefficient(j) / fit.standardError(j));
      case "profile_lower95", "profile_lower95_loghr" -> fit.coefficient(j, 0.95).lower().value();
      case "profile_upper95", "profile_upper95_loghr" -> fit.coefficient(j, 0.95).upper().value();
      case "plr_chisq" -> fit.test(j).statistic().value();
      default -> fit.test(j).p().value();
    };
  }

  private FirthFit fitLogistic(Golden.Row row) {
    String formula = row.args().replaceAll(".*~ ", "").replaceAll(";.*", "");
    return FirthLogistic.fit(outcome(row), sheet(row).covariates(formula));
  }

  private FirthFit fitCox(Golden.Row row) {
    String[] parts = row.args().split(";");
    String formula = parts[1].replaceAll(".*: ", "");
    CoxTies ties = row.args().endsWith("efron") ? CoxTies.EFRON : CoxTies.BRESLOW;
    return FirthCox.fit(times(row), sheet(row).covariates(formula), ties);
  }

  private boolean[] outcome(Golden.Row row) {
    return sheet(row).yes(row.dataset().equals("pharmacoSmoking") ? "relapse" : "y");
  }

  private SurvivalTimes times(Golden.Row row) {
    boolean addicts = row.dataset().equals("addicts");
    Sheet s = sheet(row);
    return SurvivalTimes.of(
        s.get(addicts ? "survt" : "ttr"), s.yes(addicts ? "status" : "relapse"));
  }

  private static Sheet sheet(Golden.Row row) {
    return switch (row.dataset()) {
      case "pharmacoSmoking" -> smoking(row.args().contains("women"));
      case "CTN0030" -> site16();
      default -> addicts(row.args().contains("id 1..40"));
    };
  }

  private static Sheet smoking(boolean women) {
    Csv csv = Golden.real("pharmacoSmoking.csv");
    Sheet s = Sheet.of(csv, "ttr", "relapse", "age", "employment", "grp", "ageGroup4", "gender");
    s.with("combo", i -> s.text("grp")[i].equals("combination") ? 1 : 0)
        .with("age10", i -> (s.get("age")[i] - 49) / 10)
        .with("young", i -> s.text("ageGroup4")[i].equals("21-34") ? 1 : 0);
    return !women
        ? s
        : s.where(
            i ->
                s.text("gender")[i].equals("Female")
                    && s.text("ageGroup4")[i].matches("21-34|35-49"));
  }

  private static Sheet site16() {
    Csv csv = Golden.input("d_ctn_cluster_input.csv");
    Sheet s = Sheet.of(csv, "project", "site_masked", "treatment", "age", "Ab_ctnNinetyFour_2023");
    s.with("emm", i -> s.text("treatment")[i].equals("Outpatient BUP + EMM") ? 1 : 0)
        .with("age10", i -> (s.get("age")[i] - 36) / 10)
        .with("y", i -> s.text("Ab_ctnNinetyFour_2023")[i].equals("TRUE") ? 1 : 0);
    return s.where(i -> s.get("project")[i] == 30 && s.get("site_masked")[i] == 16);
  }

  private static Sheet addicts(boolean few) {
    Csv csv = Golden.real("addicts.csv");
    Sheet s = Sheet.of(csv, "id", "clinic", "status", "survt", "prison", "dose");
    double[] t = s.get("survt");
    double[] status = s.get("status");
    s.with("high", i -> s.get("dose")[i] >= 100 ? 1 : 0)
        .with("clinic2", i -> s.get("clinic")[i] == 2 ? 1 : 0)
        .with("dose10", i -> (s.get("dose")[i] - 60) / 10)
        .with("y", i -> status[i] == 1 && t[i] <= 180 ? 1 : 0)
        .with("top", i -> s.get("dose")[i] == 110 || t[i] >= 1000 && status[i] == 0 ? 1 : 0);
    return !few ? s : s.where(i -> s.get("id")[i] <= 40 && s.get("clinic")[i] == 1);
  }
}
