package cairn.analysis.statistic.test;

import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.Distributions;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.Sheet;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.change.PairedT;
import cairn.analysis.statistic.regression.Family;
import cairn.analysis.statistic.regression.GeneralizedLinearModel;
import cairn.analysis.statistic.regression.GlmFit;
import cairn.analysis.statistic.survival.NelsonAalen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rates, tests of means and ranks, and the Nelson-Aalen hazard against R's stats and survival. */
@SuppressWarnings("StringSplitter")
class RatesAndTestsGoldenTest {
  private static final String FILE = "g_rates_and_tests.csv";
  private static final Golden.Tolerance TAIL = Golden.Tolerance.relative(1e-9, 1e-12);

  /** The time at risk is printed with ten digits. */
  private static final Golden.Tolerance PRINTED = Golden.Tolerance.relative(2e-8, 1e-12);

  private final TestSheets sheets = new TestSheets();
  private final Map<String, Object> made = new HashMap<>();

  @Test
  void everyNumberAgrees() {
    Golden.Tolerance rates =
        Golden.Tolerance.by(
            r ->
                r.dataset().startsWith("e_ctn27")
                    ? PRINTED
                    : r.key().startsWith("midp") ? Golden.Tolerance.relative(1e-8, 1e-3) : TAIL);
    Golden.Tolerance shifts =
        Golden.Tolerance.by(
            r -> r.stat().startsWith("shift") ? Golden.Tolerance.absolute(1e-5) : TAIL);
    String[] all =
        Golden.testsOf(FILE).stream().filter(t -> !t.equals("fisher_rxc")).toArray(String[]::new);
    new Golden(FILE, all)
        .on("poisson_rate", rates, this::rate)
        .on("poisson_ratio", rates, this::ratio)
        // R takes the weights of the step before the last.
        .on("poisson_glm", Golden.Tolerance.relative(5e-7, 1e-6), this::glm)
        .on("welch_t", TAIL, this::means)
        .on("student_t", TAIL, this::means)
        .on("mann_whitney", shifts, this::ranks)
        .on("paired_t", TAIL, this::paired)
        .on("wilcoxon_signed_rank", TAIL, this::signed)
        .on("sign_test", TAIL, this::signed)
        .on("kruskal_wallis", TAIL, this::several)
        .on("anova", TAIL, this::several)
        .on("welch_anova", TAIL, this::several)
        .on("binom_test", TAIL, this::binomial)
        .on("nelson_aalen", TAIL, this::hazard)
        .check(1938);
  }

  private static double limit(Interval interval, String stat) {
    Quantity q =
        stat.startsWith("lower")
            ? interval.lower()
            : stat.startsWith("upper") ? interval.upper() : interval.estimate();
    return q.isPresent() ? q.value() : Double.NaN;
  }

  private static Alternative alternative(String text) {
    return text.endsWith("less")
        ? Alternative.LESS
        : text.endsWith("greater") ? Alternative.GREATER : Alternative.TWO_SIDED;
  }

  private double rate(Golden.Row row) {
    PoissonRate rate = new PoissonRate((long) row.number("x"), row.number("T"));
    if (row.key().startsWith("poisson.test")) {
      return rate.test(row.number("r"), alternative(row.key())).p().value();
    }
    double level = row.number("level");
    Interval interval =
        switch (row.key().replaceAll(";.*", "")) {
          case "exact" -> rate.exact(level);
          case "byar" -> rate.byar(level);
          default -> rate.midP(level);
        };
    return limit(interval, row.stat());
  }

  private double ratio(Golden.Row row) {
    PoissonRateRatio ratio =
        new PoissonRateRatio(
            new PoissonRate((long) row.number("x1"), row.number("T1")),
            new PoissonRate((long) row.number("x2"), row.number("T2")));
    return switch (row.key()) {
      case "central" -> ratio.central().p().value();
      case "midp" -> ratio.midP().p().value();
      case "log_wald" ->
          row.stat().equals("p")
              ? ratio.logNormalTest().p().value()
              : limit(ratio.logNormal(0.95), row.stat());
      case "difference_wald" -> limit(ratio.difference(0.95), row.stat());
      default ->
          row.stat().startsWith("p_")
              ? ratio.test(alternative(row.stat())).p().value()
              : limit(ratio.exact(0.95), row.stat());
    };
  }

  private double glm(Golden.Row row) {
    boolean quasi = row.args().contains("quasi");
    String right = row.args().replaceAll(".*~ ", "").replaceAll(";.*", "");
    String model = row.dataset() + row.args().replace("quasi", "");
    GlmFit fit =
        (GlmFit)
            made.computeIfAbsent(
                model,
                k -> {
                  Sheet s = sheets.counts(row.dataset(), row.args());
                  double[] offset = right.contains("offset") ? s.get("lt") : new double[s.rows()];
                  double[] ones = s.with("one", i -> 1).get("one");
                  return GeneralizedLinearModel.fit(
                      s.get(s.has("event") ? "event" : s.has("days") ? "days" : "priorAttempts"),
                      s.covariates(right.replaceAll(" \\+ offset.*", "")),
                      Family.POISSON,
                      ones,
                      offset);
                });
    if (row.key().startsWith("vcov[")) {
      String[] ij = row.key().replaceAll("vcov\\[|\\]", "").split(",");
      return fit.covariance(fit.names().indexOf(ij[0]), fit.names().indexOf(ij[1]), quasi);
    }
    int j = fit.names().indexOf(row.key());
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(j);
      case "se" -> fit.standardError(j, quasi);
      case "z", "t" -> fit.test(j, quasi).statistic().value();
      case "p" -> fit.test(j, quasi).p().value();
      case "rate_ratio" -> Math.exp(fit.coefficient(j));
      case "se_hc0" -> fit.robustStandardError(j);
      case "dispersion" -> quasi ? fit.dispersion() : 1;
      case "deviance" -> fit.deviance();
      case "df_residual" -> fit.residualDf();
      case "null_deviance" -> fit.nullDeviance();
      case "nobs" -> fit.rows();
      default -> fit.pearson();
    };
  }

  private double means(Golden.Row row) {
    double[][] xy = sheets.two(row.dataset(), row.args());
    TwoSampleT t =
        row.test().equals("welch_t")
            ? TwoSampleT.welch(xy[0], xy[1], 0.95)
            : TwoSampleT.student(xy[0], xy[1], 0.95);
    return switch (row.stat()) {
      case "mean1" -> t.first();
      case "mean2" -> t.second();
      case "t" -> t.test().statistic().value();
      case "df" -> t.test().df().value();
      case "p" -> t.test().p().value();
      default -> limit(t.difference(), row.stat());
    };
  }

  private double ranks(Golden.Row row) {
    MannWhitney w =
        (MannWhitney)
            made.computeIfAbsent(
                "w" + row.dataset() + row.args(),
                k -> {
                  double[][] xy = sheets.two(row.dataset(), row.args());
                  return MannWhitney.of(xy[0], xy[1]);
                });
    boolean corrected = row.key().endsWith("TRUE");
    return switch (row.stat()) {
      case "W" -> w.statistic();
      case "p" ->
          row.key().startsWith("exact")
              ? ((TestResult)
                      made.computeIfAbsent("e" + row.dataset() + row.args(), k -> w.exact()))
                  .p()
                  .value()
              : w.normal(corrected).p().value();
      case "shift_root" -> w.normalShift(0.95, corrected).estimate().value();
      case "shift_lower95" -> w.normalShift(0.95, corrected).lower().value();
      case "shift_upper95" -> w.normalShift(0.95, corrected).upper().value();
      case "prob_superiority" -> w.superiority();
      default -> limit(w.exactShift(0.95), row.stat());
    };
  }

  private double paired(Golden.Row row) {
    double[][] xy = sheets.pairs(row.dataset(), row.args());
    PairedT t = PairedT.of(xy[1], xy[0], 0.95);
    double[] d = new double[xy[0].length];
    java.util.Arrays.setAll(d, i -> xy[0][i] - xy[1][i]);
    return switch (row.stat()) {
      case "sd_difference" -> Math.sqrt(Sample.of(d).variance());
      case "t" -> t.test().statistic().value();
      case "df" -> t.test().df().value();
      case "p" -> t.test().p().value();
      default -> limit(t.change(), row.stat());
    };
  }

  private double signed(Golden.Row row) {
    double[][] xy = sheets.pairs(row.dataset(), row.args());
    SignedRank s = SignedRank.of(xy[0], xy[1]);
    if (row.test().equals("sign_test")) {
      return s.signTest().p().value();
    }
    TestResult test =
        row.key().startsWith("exact") ? s.exact() : s.normal(row.key().endsWith("TRUE"));
    return switch (row.stat()) {
      case "V" -> s.statistic();
      case "p" -> test.p().value();
      case "nonzero" -> s.changed();
      case "zeros" -> s.unchanged();
      case "positive" -> s.positive().x();
      default -> limit(s.shift(0.95), row.stat());
    };
  }

  private double several(Golden.Row row) {
    TestSheets.Grouped g = sheets.grouped(row.dataset(), row.args());
    SeveralGroups all = SeveralGroups.of(g.values(), g.group());
    if (row.key().startsWith("group=")) {
      Sample own = all.groups().get(g.labels().indexOf(row.arg("group")));
      return switch (row.stat()) {
        case "n" -> own.size();
        case "mean" -> own.mean();
        case "sd" -> Math.sqrt(own.variance());
        default -> own.median();
      };
    }
    if (row.test().equals("kruskal_wallis")) {
      return switch (row.stat()) {
        case "chisq" -> all.kruskalWallis().statistic().value();
        case "df" -> all.kruskalWallis().df().value();
        default -> all.kruskalWallis().p().value();
      };
    }
    SeveralGroups.F f = row.test().equals("anova") ? all.anova() : all.welch();
    return switch (row.stat()) {
      case "ss_between" -> all.between();
      case "ss_within" -> all.within();
      case "F" -> f.f().value();
      case "df1" -> f.df1().value();
      case "df2" -> f.df2().value();
      default -> f.p().value();
    };
  }

  private double binomial(Golden.Row row) {
    Counted count = new Counted((long) row.number("x"), (long) row.number("n"));
    Alternative side = alternative(row.key());
    return row.stat().equals("p")
        ? BinomialTest.test(count, row.number("p"), side).p().value()
        : limit(BinomialTest.interval(count, 0.95, side), row.stat());
  }

  private double hazard(Golden.Row row) {
    NelsonAalen h =
        (NelsonAalen)
            made.computeIfAbsent(
                row.dataset() + row.arg("group"),
                k -> NelsonAalen.of(sheets.ends(row.dataset(), row.arg("group"))));
    double t = row.number("t");
    return switch (row.stat()) {
      case "cumhaz" -> row.args().contains("ctype=2") ? h.hazardOneByOne(t) : h.hazard(t);
      case "se" -> h.standardError(t);
      case "lower95_log", "upper95_log" -> limit(h.logInterval(t, 0.95), row.stat());
      default -> {
        double half = Distributions.normalTwoSidedQuantile(0.95) * h.standardError(t);
        yield row.stat().startsWith("lower") ? Math.max(0, h.hazard(t) - half) : h.hazard(t) + half;
      }
    };
  }
}
