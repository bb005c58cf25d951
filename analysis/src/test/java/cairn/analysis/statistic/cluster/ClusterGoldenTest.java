package cairn.analysis.statistic.cluster;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.regression.Gee;
import cairn.analysis.statistic.regression.GeeFit;
import cairn.analysis.statistic.regression.GeeModel;
import cairn.analysis.statistic.regression.LogisticFit;
import cairn.analysis.statistic.regression.LogisticRegression;
import cairn.analysis.statistic.weighting.DoublyRobust;
import cairn.analysis.statistic.weighting.PropensityWeights;
import cairn.analysis.statistic.weighting.Standardization;
import cairn.analysis.statistic.weighting.StandardizedDifference;
import cairn.analysis.statistic.weighting.WeightedDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"ArrayRecordComponent", "StringSplitter", "StatementSwitchToExpressionSwitch"})
class ClusterGoldenTest {
  private static final List<String> COVARIATES = List.of("age", "male", "white", "hisp");
  private final Map<String, Object> fits = new HashMap<>();

  @Test
  void everyNumberOfClustersAndWeights() {
    Golden.Tolerance chi = (e, a) -> Math.abs(a - e) <= 1e-7 * Math.abs(e) + 1e-15;
    new Golden("d2_cluster_iptw.csv")
        .on("icc", Golden.CLOSED, this::icc)
        .on("gee", chi, this::gee)
        .on("glm_logistic", Golden.ITERATIVE, this::logistic)
        .on("cluster_bootstrap", Golden.CLOSED, this::bootstrap)
        .on("smd_unweighted", Golden.CLOSED, this::unweighted)
        .on("smd_weighted", Golden.ITERATIVE, this::weighted)
        .on("ps_model", Golden.ITERATIVE, this::propensity)
        .on("iptw", Golden.ITERATIVE, this::weights)
        .on("gcomp", Golden.ITERATIVE, this::standardised)
        .on("aipw", Golden.ITERATIVE, this::doublyRobust)
        .on("matchit_check", Golden.ITERATIVE, this::matchit)
        .check(523);
  }

  private Csv all() {
    return (Csv) fits.computeIfAbsent("input", k -> Golden.input("d_ctn_cluster_input.csv"));
  }

  /** Trial 27 with age and sex, and with Hispanic known where asked for. */
  private Csv trial27(boolean hispanic) {
    Csv d = all();
    return d.where(
        i ->
            d.text(i, "project").equals("27")
                && !d.missing(i, "age")
                && !d.missing(i, "male")
                && !(hispanic && d.missing(i, "hisp")));
  }

  private double icc(Golden.Row row) {
    List<Counted> counts =
        row.dataset().equals("ohio")
            ? clusters(Golden.real("geepack_ohio.csv"), "resp", "id")
            : clusters(project(row.arg("project")), row.arg("outcome"), "site_masked");
    IntraclassCorrelation icc = IntraclassCorrelation.ofCounts(counts);
    return switch (row.key()) {
      case "k" -> icc.clusters();
      case "N" -> icc.people();
      case "n0" -> icc.meanSize();
      case "msb" -> icc.between();
      case "msw" -> icc.within();
      case "icc_anova" -> icc.correlation().value();
      case "F" -> icc.test().statistic().value();
      case "deff" -> icc.designEffect().value();
      case "deff_mean_size" -> icc.designEffectOfMeanSize().value();
      default -> icc.test().p().value();
    };
  }

  private Csv project(String project) {
    Csv d = all();
    return d.where(i -> project.equals("all") || d.text(i, "project").equals(project));
  }

  private static List<Counted> clusters(Csv d, String outcome, String cluster) {
    Map<String, Counted> counts = new TreeMap<>();
    for (int i = 0; i < d.size(); i++) {
      counts.merge(d.text(i, cluster), new Counted((long) d.number(i, outcome), 1), Counted::plus);
    }
    return new ArrayList<>(counts.values());
  }

  private double gee(Golden.Row row) {
    GeeFit fit = (GeeFit) fits.computeIfAbsent(row.dataset() + row.args(), k -> fitGee(row));
    if (row.key().startsWith("vcov[")) {
      String[] ij = row.key().replaceAll("[^0-9,]", "").split(",");
      return fit.covariance(Integer.parseInt(ij[0]) - 1, Integer.parseInt(ij[1]) - 1);
    }
    switch (row.key()) {
      case "scale_phi":
        return row.stat().equals("est") ? fit.scale() : fit.scaleStandardError();
      case "alpha":
        return row.stat().equals("est")
            ? fit.correlation()
            : fit.correlationStandardError().value();
      case "n_clusters":
        return fit.clusters();
      default:
    }
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "robust_se" -> fit.standardError(j);
      case "wald" -> fit.test(j).statistic().value();
      default -> fit.test(j).p().value();
    };
  }

  private GeeFit fitGee(Golden.Row row) {
    GeeModel.Correlation correlation =
        GeeModel.Correlation.valueOf(row.arg("corstr").toUpperCase(java.util.Locale.ROOT));
    GeeModel.Link link =
        row.args().contains("gaussian") ? GeeModel.Link.IDENTITY : GeeModel.Link.LOGIT;
    GeeModel model = new GeeModel(link, correlation);
    if (row.dataset().equals("ohio")) {
      Csv d = Golden.real("geepack_ohio.csv");
      double[] age = d.numbers("age");
      double[] smoke = d.numbers("smoke");
      double[] both = new double[age.length];
      Arrays.setAll(both, i -> age[i] * smoke[i]);
      Covariates x =
          Covariates.rows(d.size()).and("age", age).and("smoke", smoke).and("age:smoke", both);
      return Gee.fit(d.numbers("resp"), x, d.integers("id"), model);
    }
    String formula = row.arg("formula");
    Csv d = trial27(formula.contains("hisp"));
    Covariates x = methadone(d);
    for (String name : COVARIATES) {
      if (formula.contains("+ " + name)) {
        x = x.and(name, d.numbers(name));
      }
    }
    return Gee.fit(d.numbers(formula.split(" ")[0]), x, d.integers("site_masked"), model);
  }

  private static Covariates methadone(Csv d) {
    return Covariates.rows(d.size()).and("methadone", d.indicator("treatment", "Methadone"));
  }

  private static boolean[] is(double[] values) {
    boolean[] yes = new boolean[values.length];
    for (int i = 0; i < yes.length; i++) {
      yes[i] = values[i] == 1;
    }
    return yes;
  }

  private double logistic(Golden.Row row) {
    Csv d = trial27(false);
    LogisticFit fit =
        (LogisticFit)
            fits.computeIfAbsent(
                "glm",
                k ->
                    LogisticRegression.fit(
                        is(d.numbers("abst")),
                        methadone(d).and("age", d.numbers("age")).and("male", d.numbers("male"))));
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se_model" -> fit.standardError(j);
      case "value" -> fit.deviance();
      case "se_cluster_HC0_no_adjust" ->
          fit.clusterStandardErrors(d.integers("site_masked"), false)[j];
      case "se_cluster_HC1" -> fit.clusterStandardErrors(d.integers("site_masked"), true)[j];
      case "se_HC0" -> fit.robustStandardErrors(false)[j];
      default -> fit.robustStandardErrors(true)[j];
    };
  }

  private double bootstrap(Golden.Row row) {
    ClusterBootstrap result = (ClusterBootstrap) fits.computeIfAbsent("bootstrap", k -> replay());
    return switch (row.key()) {
      case "point" -> result.point();
      case "boot_mean" -> result.mean().value();
      case "boot_se" -> result.standardError().value();
      case "pct2.5_type7" -> result.percentiles(0.95).lower().value();
      default -> result.percentiles(0.95).upper().value();
    };
  }

  private static ClusterBootstrap replay() {
    Csv sites = Golden.input("d_cluster_bootstrap_sites.csv");
    List<String> names = Arrays.asList(sites.texts("site"));
    double[][] sums = new double[sites.size()][];
    for (int i = 0; i < sums.length; i++) {
      sums[i] =
          new double[] {
            sites.number(i, "x_methadone"),
            sites.number(i, "n_methadone"),
            sites.number(i, "x_bup"),
            sites.number(i, "n_bup")
          };
    }
    List<int[]> resamples = new ArrayList<>();
    java.nio.file.Path file =
        Golden.shared().resolve("golden").resolve("d_cluster_bootstrap_resamples.csv");
    try {
      for (String line : java.nio.file.Files.readAllLines(file)) {
        resamples.add(Arrays.stream(line.split(",")).skip(1).mapToInt(names::indexOf).toArray());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return ClusterBootstrap.replay(
        sums, resamples.toArray(int[][]::new), s -> s[0] / s[1] - s[2] / s[3]);
  }

  /** The people of the weighting: outcome, group, covariates and propensity. */
  record People(Csv d, boolean[] first, Covariates x, LogisticFit propensity) {}

  private People people() {
    return (People)
        fits.computeIfAbsent(
            "people",
            k -> {
              Csv d = trial27(true);
              Covariates x = Covariates.rows(d.size());
              for (String name : COVARIATES) {
                x = x.and(name, d.numbers(name));
              }
              boolean[] first = is(d.indicator("treatment", "Methadone"));
              return new People(d, first, x, LogisticRegression.fit(first, x));
            });
  }

  private double unweighted(Golden.Row row) {
    People p = people();
    double[] x = p.d().numbers(row.key());
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return row.key().equals("age")
        ? StandardizedDifference.continuous(x, p.first()).value()
        : StandardizedDifference.binaryWeighted(x, p.first(), ones).value();
  }

  private static PropensityWeights kind(Golden.Row row) {
    return switch (row.args().replaceAll(";.*", "")) {
      case "unstabilised" -> PropensityWeights.PLAIN;
      case "stabilised" -> PropensityWeights.STABILISED;
      case "overlap" -> PropensityWeights.OVERLAP;
      case "att" -> PropensityWeights.TREATED;
      default -> PropensityWeights.TRUNCATED;
    };
  }

  private double weighted(Golden.Row row) {
    People p = people();
    double[] weight = kind(row).of(p.propensity().fitted(), p.first());
    double[] x = p.d().numbers(row.key());
    return row.key().equals("age")
        ? StandardizedDifference.continuousWeighted(x, p.first(), weight).value()
        : StandardizedDifference.binaryWeighted(x, p.first(), weight).value();
  }

  private double propensity(Golden.Row row) {
    LogisticFit fit = people().propensity();
    double[] fitted = fit.fitted();
    return switch (row.key()) {
      case "min" -> Arrays.stream(fitted).min().orElseThrow();
      case "mean" -> Arrays.stream(fitted).average().orElseThrow();
      case "max" -> Arrays.stream(fitted).max().orElseThrow();
      default -> {
        int j = fit.names().indexOf(row.key());
        yield row.stat().equals("coef") ? fit.coefficient(j) : fit.standardError(j);
      }
    };
  }

  private double weights(Golden.Row row) {
    People p = people();
    double[] w = kind(row).of(p.propensity().fitted(), p.first());
    WeightedDifference d = WeightedDifference.of(p.d().numbers("abst"), p.first(), w);
    return switch (row.key()) {
      case "sum_w" -> Arrays.stream(w).sum();
      case "mean_w" -> Arrays.stream(w).average().orElseThrow();
      case "max_w" -> Arrays.stream(w).max().orElseThrow();
      case "ess_treated" -> PropensityWeights.effectiveSize(w, p.first(), true).value();
      case "ess_control" -> PropensityWeights.effectiveSize(w, p.first(), false).value();
      case "mean_treated" -> d.first();
      case "mean_control" -> d.second();
      case "risk_diff" -> d.difference();
      case "risk_ratio" -> d.ratio().value();
      case "odds_ratio" -> d.oddsRatio().value();
      case "se_svyglm" -> d.standardError(WeightedDifference.ErrorKind.SURVEY);
      default -> d.standardError(WeightedDifference.ErrorKind.valueOf(row.key().substring(3)));
    };
  }

  private double standardised(Golden.Row row) {
    People p = people();
    Standardization s =
        (Standardization)
            fits.computeIfAbsent(
                "gcomp", k -> Standardization.of(is(p.d().numbers("abst")), p.first(), p.x()));
    return switch (row.key()) {
      case "risk1" -> s.first();
      case "risk0" -> s.second();
      default -> s.difference();
    };
  }

  private double doublyRobust(Golden.Row row) {
    People p = people();
    DoublyRobust s =
        (DoublyRobust)
            fits.computeIfAbsent(
                "aipw", k -> DoublyRobust.of(is(p.d().numbers("abst")), p.first(), p.x()));
    return switch (row.key()) {
      case "risk1" -> s.first();
      case "risk0" -> s.second();
      case "risk_diff" -> s.difference();
      default -> s.standardError();
    };
  }

  private double matchit(Golden.Row row) {
    if (row.key().equals("distance")) {
      People p = people();
      return StandardizedDifference.continuous(p.propensity().fitted(), p.first()).value();
    }
    return unweighted(row);
  }
}
