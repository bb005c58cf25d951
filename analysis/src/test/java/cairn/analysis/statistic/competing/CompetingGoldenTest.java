package cairn.analysis.statistic.competing;

import static cairn.analysis.statistic.competing.CumulativeIncidence.Variance.AALEN;
import static cairn.analysis.statistic.competing.CumulativeIncidence.Variance.GREENWOOD;

import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxTies;
import cairn.analysis.statistic.survival.EndCounts;
import cairn.analysis.statistic.survival.KaplanMeier;
import cairn.analysis.statistic.survival.SurvivalCurve;
import cairn.analysis.statistic.survival.SurvivalGoldenTest;
import cairn.analysis.statistic.survival.SurvivalScale;
import cairn.analysis.statistic.survival.SurvivalTimes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"ArrayRecordComponent", "StringSplitter"})
class CompetingGoldenTest {
  /** Time, end and group of each person of a data set. */
  record Ends(double[] time, int[] end, String[] group, String[] stratum, Covariates x) {
    static Ends of(String dataset) {
      if (dataset.equals("melanoma")) {
        Csv d = Golden.real("riskRegression_Melanoma.csv");
        Covariates x =
            Covariates.rows(d.size())
                .and("sexMale", d.indicator("sex", "Male"))
                .and("age", d.numbers("age"))
                .and("ulcer", d.indicator("ulcer", "present"))
                .and("logthick", d.numbers("logthick"));
        return new Ends(
            d.numbers("time"), d.integers("status"), d.texts("sex"), d.texts("ulcer"), x);
      }
      Csv d = Golden.real("KMsurv_bmt.csv");
      int[] end = new int[d.size()];
      for (int i = 0; i < end.length; i++) {
        end[i] = d.number(i, "d2") == 1 ? 1 : d.number(i, "d1") == 1 ? 2 : 0;
      }
      return new Ends(
          d.numbers("t2"), end, d.texts("group"), d.texts("group"), Covariates.rows(d.size()));
    }

    List<String> groups() {
      return Arrays.stream(group).distinct().sorted().toList();
    }

    EndCounts counts(String which, String inStratum) {
      int[] keep =
          java.util.stream.IntStream.range(0, time.length)
              .filter(i -> group[i].equals(which))
              .filter(i -> inStratum.isEmpty() || stratum[i].equals(inStratum))
              .toArray();
      double[] t = Arrays.stream(keep).mapToDouble(i -> time[i]).toArray();
      int[] e = Arrays.stream(keep).map(i -> end[i]).toArray();
      return EndCounts.of(t, e, 2);
    }
  }

  private final Map<String, Ends> sets = new HashMap<>();
  private final Map<String, Object> fits = new HashMap<>();

  private Ends ends(Golden.Row row) {
    return sets.computeIfAbsent(row.dataset(), Ends::of);
  }

  @Test
  void everyNumberOfCompetingEnds() {
    Golden.Tolerance gray = (e, a) -> Math.abs(a - e) <= 1e-9 * Math.abs(e) + 1e-15;
    new Golden("b_competing.csv")
        .on("cuminc_est", Golden.CLOSED, this::cuminc)
        .on("gray_test", gray, row -> gray(row, false))
        .on("gray_test_stratified", gray, row -> gray(row, true))
        .on("survfit_aj", Golden.CLOSED, this::survfit)
        .on("etm_cif", Golden.CLOSED, this::etm)
        .on("finegray_crr", Golden.ITERATIVE, this::fineGray)
        .on("cause_specific_cox", Golden.ITERATIVE, this::causeSpecific)
        .check(934);
  }

  private double cuminc(Golden.Row row) {
    String[] groupAndCause = row.arg("group cause").split(" ");
    IncidenceCurve curve =
        CumulativeIncidence.estimate(
            ends(row).counts(groupAndCause[0], ""), Integer.parseInt(groupAndCause[1]));
    return row.stat().equals("cif")
        ? curve.incidenceAt(row.number("t"))
        : curve.varianceAt(row.number("t"), AALEN);
  }

  private double gray(Golden.Row row, boolean stratified) {
    Ends ends = ends(row);
    List<List<EndCounts>> strata = new ArrayList<>();
    List<String> names =
        stratified ? Arrays.stream(ends.stratum()).distinct().sorted().toList() : List.of("");
    for (String stratum : names) {
      strata.add(ends.groups().stream().map(g -> ends.counts(g, stratum)).toList());
    }
    TestResult test = GrayTest.stratified(strata, (int) row.number("cause"), 0);
    return switch (row.stat()) {
      case "stat" -> test.statistic().value();
      case "pv" -> test.p().value();
      default -> test.df().value();
    };
  }

  private double survfit(Golden.Row row) {
    EndCounts counts = ends(row).counts(keyed(row, "group"), "");
    double t = row.number("t");
    SurvivalScale scale =
        Arrays.stream(SurvivalScale.values())
            .filter(s -> s.key().equals(row.arg("conf_type")))
            .findFirst()
            .orElseThrow();
    Interval interval;
    double se;
    if (row.arg("state").equals("(s0)")) {
      SurvivalCurve curve = KaplanMeier.estimate(counts);
      interval = curve.at(t, scale, 0.95);
      se = SurvivalGoldenTest.orNaN(curve.standardErrorAt(t));
    } else {
      IncidenceCurve curve =
          CumulativeIncidence.estimate(counts, Integer.parseInt(row.arg("state").substring(1)));
      interval = curve.at(t, scale, GREENWOOD, 0.95);
      se = Math.sqrt(curve.varianceAt(t, GREENWOOD));
    }
    return switch (row.stat()) {
      case "pstate" -> interval.estimate().value();
      case "se_ij" -> se;
      case "lower" -> SurvivalGoldenTest.orNaN(interval.lower());
      default -> SurvivalGoldenTest.orNaN(interval.upper());
    };
  }

  private static String keyed(Golden.Row row, String name) {
    return row.key().replaceAll(".*" + name + "=", "").replaceAll(";.*", "");
  }

  private double etm(Golden.Row row) {
    EndCounts counts = ends(row).counts(keyed(row, "group"), "");
    IncidenceCurve curve = CumulativeIncidence.estimate(counts, (int) row.number("cause"));
    return row.stat().equals("cif")
        ? curve.incidenceAt(row.number("t"))
        : curve.varianceAt(row.number("t"), GREENWOOD);
  }

  private double fineGray(Golden.Row row) {
    Ends ends = ends(row);
    FineGray.Fit fit =
        (FineGray.Fit)
            fits.computeIfAbsent(
                "fg" + row.args(),
                k -> FineGray.fit(ends.time(), ends.end(), (int) row.number("failcode"), ends.x()));
    return switch (row.stat()) {
      case "coef" -> fit.coefficients().get(fit.names().indexOf(row.key()));
      case "se" -> fit.standardError(fit.names().indexOf(row.key()));
      case "loglik" -> fit.logLikelihood();
      default -> fit.logLikelihoodNull();
    };
  }

  private double causeSpecific(Golden.Row row) {
    Ends ends = ends(row);
    boolean[] event = new boolean[ends.end().length];
    for (int i = 0; i < event.length; i++) {
      event[i] = ends.end()[i] == (int) row.number("cause");
    }
    CoxFit fit = CoxRegression.fit(SurvivalTimes.of(ends.time(), event), ends.x(), CoxTies.BRESLOW);
    int j = fit.names().indexOf(row.key().replaceFirst("^covs", ""));
    return row.stat().equals("coef") ? fit.coefficient(j) : fit.standardError(j);
  }
}
