package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Clusters;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Sheet;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.missing.SeenWeights;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import cairn.analysis.statistic.survival.SurvivalTimes;
import cairn.analysis.statistic.weighting.PropensityWeights;
import cairn.analysis.statistic.weighting.Standardization;
import cairn.analysis.statistic.weighting.WeightedDifference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Corrected variances by groups, the jackknife and weights for being seen against clubSandwich. */
@SuppressWarnings("StringSplitter")
class FewGroupsGoldenTest {
  private static final String FILE = "g_small_sample.csv";
  private final Map<String, Object> fits = new HashMap<>();
  private final Map<String, Sheet> sheets = new HashMap<>();

  @Test
  void everyNumberAgrees() {
    new Golden(FILE, "cluster_robust", "jackknife_cluster", "ipw_seen")
        // R's glm stops at coefficients good to about 1e-8, which its p values multiply.
        .on("cluster_robust", Golden.Tolerance.relative(5e-7, 1e-6), this::robust)
        .on("jackknife_cluster", Golden.ITERATIVE, this::jackknife)
        .on("ipw_seen", Golden.ITERATIVE, this::seen)
        .check(1325);
  }

  @Test
  void noTestOfTheFileIsLeftOut() {
    Assertions.assertEquals(
        Set.of("cluster_robust", "jackknife_cluster", "ipw_seen", "firth_logistic", "firth_cox"),
        Golden.testsOf(FILE));
  }

  /** The rows of a data set, with the derived columns of the R script. */
  private Sheet sheet(Golden.Row row) {
    String key = "sheet" + row.dataset() + row.args().replaceAll(";type.*", "");
    return sheets.computeIfAbsent(key, k -> read(row));
  }

  private static Sheet read(Golden.Row row) {
    String args = row.args();
    return switch (row.dataset()) {
      case "ohio" ->
          only(Sheet.of(Golden.real("geepack_ohio.csv"), "resp", "id", "age", "smoke"), "id", 12);
      case "g_mixed_partially_nested_input" -> nested(args);
      case "g_small_sample_help_seen_input" -> help();
      case "g_small_sample_ctn27_seen_input" -> {
        Sheet s =
            Sheet.of(
                Golden.input("g_small_sample_ctn27_seen_input.csv"),
                "site_masked",
                "methadone",
                "seen",
                "y",
                "age",
                "male",
                "white");
        yield s.with("age10", i -> (s.get("age")[i] - 36) / 10);
      }
      default -> args.contains("e_ctn27_dose") ? dose() : trial(row.dataset(), args);
    };
  }

  private static Sheet only(Sheet s, String column, int divisor) {
    return s.where(i -> s.get(column)[i] % divisor == 0);
  }

  private static Sheet nested(String args) {
    Sheet s =
        Sheet.of(
            Golden.input("g_mixed_partially_nested_input.csv"), "trt", "time", "bdi", "cluster");
    boolean four = args.contains("four groups");
    List<String> names = Arrays.asList(s.text("cluster"));
    List<String> keys =
        names.stream().map(n -> four && n.startsWith("g") ? n.substring(0, 2) : n).toList();
    s.with("cl", i -> keys.indexOf(keys.get(i)));
    return s.where(i -> s.get("time")[i] == 6);
  }

  private static Sheet help() {
    Sheet s =
        Sheet.of(
            Golden.input("g_small_sample_help_seen_input.csv"),
            "GROUP",
            "seen",
            "y",
            "days6",
            "AGE",
            "HOMELESS",
            "MCS",
            "H1_30");
    return s.with("age10", i -> (s.get("AGE")[i] - 35) / 10)
        .with("mcs10", i -> (s.get("MCS")[i] - 30) / 10)
        .with("d10", i -> s.get("H1_30")[i] / 10);
  }

  private static Sheet dose() {
    Sheet s =
        Sheet.of(
            Golden.input("e_ctn27_dose_retention_input.csv"),
            "treatment",
            "site_masked",
            "time",
            "event");
    return s.with("m", i -> s.text("treatment")[i].equals("Methadone") ? 1 : 0);
  }

  private static Sheet trial(String dataset, String args) {
    Sheet s =
        Sheet.of(
            Golden.input("d_ctn_cluster_input.csv"),
            "who",
            "project",
            "treatment",
            "site_masked",
            "age",
            "abst",
            "drop",
            "male",
            "hisp",
            "white");
    Csv weights = Golden.input("d_iptw_ctn27_weights.csv");
    Map<Double, Double> sw = new HashMap<>();
    for (int i = 0; i < weights.size(); i++) {
      sw.put(weights.number(i, "who"), weights.number(i, "sw"));
    }
    String[] arm = s.text("treatment");
    double[] site = s.get("site_masked");
    s.with("methadone", i -> arm[i].equals("Methadone") ? 1 : 0)
        .with("emm", i -> arm[i].equals("Outpatient BUP + EMM") ? 1 : 0)
        .with("ntx", i -> arm[i].equals("Inpatient NR-NTX") ? 1 : 0)
        .with("age10", i -> (s.get("age")[i] - 36) / 10)
        .with("odd", i -> site[i] % 2)
        .with("sw", i -> sw.getOrDefault(s.get("who")[i], Double.NaN));
    Set<Double> six = Set.of(2.0, 5.0, 7.0, 8.0, 9.0, 12.0);
    double project = Double.parseDouble(dataset.substring(5));
    return project == 94
        ? s.where(i -> !args.startsWith("sites") || six.contains(site[i]))
        : s.where(i -> s.get("project")[i] == project);
  }

  private double robust(Golden.Row row) {
    if (row.key().equals("model")) {
      ClusterRobustVariance any = fit(row, Correction.CR0);
      return row.stat().equals("clusters") ? any.groups() : sheet(row).rows();
    }
    ClusterRobustVariance v = fit(row, Correction.valueOf(row.args().replaceAll(".*type=", "")));
    if (row.key().startsWith("vcov[")) {
      String[] ij = row.key().replaceAll("vcov\\[|\\]", "").split(",");
      return v.covariance(v.names().indexOf(ij[0]), v.names().indexOf(ij[1]));
    }
    if (row.key().startsWith("HTZ;")) {
      int[] columns =
          Arrays.stream(row.key().substring(4).split(",")).mapToInt(v.names()::indexOf).toArray();
      WaldF f = v.joint(columns);
      return switch (row.stat()) {
        case "F" -> f.f().value();
        case "df_num" -> f.df1().value();
        case "df_den" -> f.df2().value();
        default -> f.p().value();
      };
    }
    int j = v.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> v.coefficient(j);
      case "se" -> v.standardError(j);
      case "t" -> v.test(j).statistic().value();
      case "df_satterthwaite" -> v.df(j);
      case "p_satterthwaite" -> v.test(j).p().value();
      case "lower95_satterthwaite" -> v.interval(j, 0.95).lower().value();
      case "upper95_satterthwaite" -> v.interval(j, 0.95).upper().value();
      default -> Distributions.studentTwoSided(v.test(j).statistic().value(), v.groups() - 1.0);
    };
  }

  private ClusterRobustVariance fit(Golden.Row row, Correction correction) {
    return (ClusterRobustVariance)
        fits.computeIfAbsent(
            row.dataset() + row.args().replaceAll(";type.*", "") + correction,
            k -> {
              if (row.dataset().startsWith("by_hand")) {
                double[] y = {2, 4, 3, 8, 9, 7, 5, 1, 2};
                WorkingModel mean = WorkingModel.linear(y, Covariates.rows(9), ones(9));
                return ClusterRobustVariance.of(
                    mean, new int[] {1, 1, 2, 2, 2, 3, 3, 4, 4}, correction);
              }
              Sheet s = sheet(row);
              return ClusterRobustVariance.of(model(row, s), cluster(row, s), correction);
            });
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static int[] cluster(Golden.Row row, Sheet s) {
    String name = row.dataset().startsWith("g_mixed") ? "cl" : "site_masked";
    return s.integers(row.dataset().equals("ohio") ? "id" : name);
  }

  private static WorkingModel model(Golden.Row row, Sheet s) {
    String call = row.args().replaceAll("^[^~]*: ", "").replaceAll(";.*", "");
    String[] sides = call.split(" ~ ");
    String right = sides[1].replaceAll(" weights.*", "");
    double[] y = s.get(sides[0].replaceAll(".* ", ""));
    Covariates x = s.covariates(right);
    if (call.startsWith("lm")) {
      return WorkingModel.linear(y, x, call.contains("weights=sw") ? s.get("sw") : ones(y.length));
    }
    Family family = call.contains("poisson") ? Family.POISSON : Family.BINOMIAL;
    return WorkingModel.of(GeneralizedLinearModel.fit(y, x, family));
  }

  private double jackknife(Golden.Row row) {
    Sheet s = sheet(row);
    ClusterJackknife j =
        (ClusterJackknife)
            fits.computeIfAbsent("j" + row.dataset() + row.args(), k -> delete(row, s));
    if (row.key().equals("model")) {
      return j.groups();
    }
    int at = row.key().startsWith("without=") ? 0 : place(row, row.key());
    double df = j.groups() - 1.0;
    return switch (row.stat()) {
      case "estimate" ->
          row.key().startsWith("without=")
              ? Double.NaN
              : j.interval(at, df, 0.95).estimate().value();
      case "se_about_estimate" -> j.standardError(at).value();
      case "t" -> j.test(at, df).statistic().value();
      case "p_t_clusters_minus_1" -> j.test(at, df).p().value();
      case "lower95" -> j.interval(at, df, 0.95).lower().value();
      case "upper95" -> j.interval(at, df, 0.95).upper().value();
      default -> Double.NaN;
    };
  }

  private int place(Golden.Row row, String key) {
    if (row.args().startsWith("glm")) {
      Sheet s = sheet(row);
      String right = row.args().replaceAll(".*~ ", "").replaceAll(";.*", "");
      return s.covariates(right).withIntercept().names().indexOf(key);
    }
    return List.of("p1", "p0", "difference").indexOf(key) < 0
        ? 0
        : List.of("p1", "p0", "difference").indexOf(key);
  }

  private static ClusterJackknife delete(Golden.Row row, Sheet s) {
    Function<Sheet, double[]> estimator;
    if (row.args().startsWith("glm")) {
      String[] sides =
          row.args().replaceAll("glm binomial ", "").replaceAll(";.*", "").split(" ~ ");
      estimator =
          part -> {
            LogisticFit fit = LogisticRegression.fit(part.yes(sides[0]), part.covariates(sides[1]));
            double[] beta = new double[fit.names().size()];
            Arrays.setAll(beta, fit::coefficient);
            return beta;
          };
    } else if (row.args().startsWith("weighted means")) {
      estimator = part -> weighted(part, row.args().contains("kept as they are"));
    } else if (row.args().startsWith("standardised")) {
      estimator =
          part -> {
            Standardization g =
                Standardization.of(
                    part.yes("abst"), part.yes("methadone"), part.covariates("age10+male"));
            return new double[] {g.first(), g.second(), g.difference()};
          };
    } else if (row.args().startsWith("Cox")) {
      estimator =
          part ->
              new double[] {
                CoxRegression.fit(
                        SurvivalTimes.of(part.get("time"), part.yes("event")),
                        part.covariates("m"),
                        CoxTies.EFRON)
                    .coefficient(0)
              };
    } else {
      estimator =
          part -> {
            SeenWeights w =
                SeenWeights.of(
                    part.yes("seen"),
                    part.yes("methadone"),
                    part.get("y"),
                    part.covariates("methadone+age10+male+white"));
            return new double[] {w.mean(true), w.mean(false), w.difference()};
          };
    }
    return ClusterJackknife.of(cluster(row, s), rows -> estimator.apply(s.at(rows)));
  }

  private static double[] weighted(Sheet part, boolean kept) {
    boolean[] first = part.yes("methadone");
    double[] weight =
        kept
            ? part.get("sw")
            : PropensityWeights.PLAIN.of(
                LogisticRegression.fit(first, part.covariates("age10+male+white+hisp")).fitted(),
                first);
    WeightedDifference d = WeightedDifference.of(part.get("abst"), first, weight);
    return new double[] {d.first(), d.second(), d.difference()};
  }

  private double seen(Golden.Row row) {
    boolean help = row.dataset().contains("help");
    Sheet s = sheet(row);
    String arm = help ? "GROUP" : "methadone";
    String outcome = row.args().startsWith("days6") ? "days6" : "y";
    if (row.args().endsWith("no weights") || row.args().endsWith("as known")) {
      return Double.NaN;
    }
    SeenWeights w =
        (SeenWeights)
            fits.computeIfAbsent(
                "w" + row.dataset() + outcome, k -> weights(s, help, outcome, arm));
    boolean stacked = row.key().equals("difference") && !row.args().endsWith("stacked");
    if (!stacked) {
      return switch (row.key() + " " + row.stat()) {
        case "mean1 estimate" -> w.mean(true);
        case "mean0 estimate" -> w.mean(false);
        default -> Double.NaN;
      };
    }
    double error = Math.sqrt(sumOfSquares(w.influence(), row, s));
    Interval interval = Interval.normal(w.difference(), error, 0.95, "");
    TestResult test = TestResult.normal(w.difference() / error, "");
    return switch (row.stat()) {
      case "estimate" -> w.difference();
      case "se" -> error;
      case "lower95" -> interval.lower().value();
      case "upper95" -> interval.upper().value();
      case "z" -> test.statistic().value();
      default -> test.p().value();
    };
  }

  /** Of what each person, or each group of people, gives to a difference. */
  private static double sumOfSquares(double[] influence, Golden.Row row, Sheet s) {
    if (row.args().endsWith("each row")) {
      return Arrays.stream(influence).map(u -> u * u).sum();
    }
    Clusters groups = Clusters.of(s.integers("site_masked"));
    double[] sums = new double[groups.size()];
    for (int i = 0; i < influence.length; i++) {
      sums[groups.of(i)] += influence[i];
    }
    double g = groups.size();
    double sum = Arrays.stream(sums).map(u -> u * u).sum();
    return row.args().endsWith("G/(G-1)") ? sum * g / (g - 1) : sum;
  }

  private static SeenWeights weights(Sheet s, boolean help, String outcome, String arm) {
    String formula = help ? "GROUP+age10+HOMELESS+mcs10+d10" : "methadone+age10+male+white";
    return SeenWeights.of(s.yes("seen"), s.yes(arm), s.get(outcome), s.covariates(formula));
  }
}
