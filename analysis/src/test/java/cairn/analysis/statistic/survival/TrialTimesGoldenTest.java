package cairn.analysis.statistic.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.WordLibrary;
import cairn.analysis.statistic.Covariates;
import cairn.analysis.statistic.Csv;
import cairn.analysis.statistic.Frames;
import cairn.analysis.statistic.Golden;
import cairn.analysis.statistic.Interval;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.hazard.CoxFit;
import cairn.analysis.statistic.hazard.CoxRegression;
import cairn.analysis.statistic.hazard.CoxRobust;
import cairn.analysis.statistic.hazard.CoxTies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * R's numbers on the published times to an end in trial 27. The times themselves are in the folder
 * for every second person only, so they are made here for everybody: from the urine screens a
 * weekly word, from the word the definitions.
 */
@SuppressWarnings({"StringSplitter"})
class TrialTimesGoldenTest {
  private static final WordLibrary WORDS = DefinitionLibrary.load().words();
  private static final List<String> OPIOIDS = List.of("Opioid", "Methadone", "Buprenorphine");

  /** Days from consent to the end of the trial. */
  private static final int LAST_DAY = 168;

  private final Map<String, String> words = new HashMap<>();
  private Csv people;

  @Test
  void everyNumberOfThePublishedTimes() {
    people = people();
    Csv published = Golden.input("ctnote_outcomes.csv");
    int same = 0;
    for (int i = 0; i < published.size(); i++) {
      String word = words.get(published.text(i, "who"));
      if (word != null) {
        assertEquals(published.text(i, "usePatternUDS"), word);
        same++;
      }
    }
    assertEquals(623, same);
    new Golden("e2_ctn_time_to_event.csv")
        .on("km_median", Golden.CLOSED, this::median)
        .on("km_summary", Golden.CLOSED, this::summary)
        .on("logrank", Golden.TAIL, this::logRank)
        .on("cox", Golden.ITERATIVE, this::cox)
        .check(183);
  }

  /** The randomised people of trial 27: arm, site, and every published column. */
  private Csv people() {
    Map<String, String> projects = column("everybody.csv", "project");
    Map<String, String> sites = column("site_masked.csv", "site_masked");
    Map<String, Set<Integer>> positive = days("uds.csv", OPIOIDS);
    Map<String, Set<Integer>> attended = days("visit.csv", List.of("visit", "final"));
    Csv arms = Golden.real("ctn0094/randomization.csv");
    List<String> lines = new ArrayList<>();
    lines.add("treatment,site_masked," + String.join(",", WORDS.names()));
    for (int i = 0; i < arms.size(); i++) {
      String who = arms.text(i, "who");
      if (arms.text(i, "which").equals("1") && "27".equals(projects.get(who))) {
        String word =
            word(
                (int) arms.number(i, "when"),
                positive.getOrDefault(who, Set.of()),
                attended.getOrDefault(who, Set.of()));
        words.put(who, word);
        List<String> cells = WORDS.cells(WORDS.apply(word));
        lines.add(arms.text(i, "treatment") + "," + sites.get(who) + "," + String.join(",", cells));
      }
    }
    return Csv.parse(String.join("\n", lines));
  }

  private static Map<String, String> column(String file, String column) {
    Csv csv = Golden.real("ctn0094/" + file);
    Map<String, String> values = new HashMap<>();
    IntStream.range(0, csv.size())
        .forEach(i -> values.put(csv.text(i, "who"), csv.text(i, column)));
    return values;
  }

  private static Map<String, Set<Integer>> days(String file, List<String> kinds) {
    Csv csv = Golden.real("ctn0094/" + file);
    Map<String, Set<Integer>> days = new HashMap<>();
    for (int i = 0; i < csv.size(); i++) {
      if (kinds.contains(csv.text(i, "what")) && !csv.missing(i, "when")) {
        days.computeIfAbsent(csv.text(i, "who"), k -> new HashSet<>())
            .add((int) csv.number(i, "when"));
      }
    }
    return days;
  }

  /**
   * Weeks begin on the day of randomisation; a screen on a day attended is negative or has a row.
   */
  private static String word(int randomised, Set<Integer> positive, Set<Integer> attended) {
    StringBuilder word = new StringBuilder();
    for (int week = randomised; week <= LAST_DAY; week += 7) {
      boolean use = false;
      boolean none = false;
      for (int day = week; day < week + 7 && day <= LAST_DAY; day++) {
        use |= positive.contains(day);
        none |= attended.contains(day) && !positive.contains(day);
      }
      word.append(use ? none ? '*' : '+' : none ? '-' : 'o');
    }
    return word.toString();
  }

  private SurvivalCurve curve(Golden.Row row) {
    Csv arm = people.where(i -> people.text(i, "treatment").equals(row.arg("arm")));
    return KaplanMeier.estimate(
        EndCounts.of(arm.numbers(row.arg("time")), arm.integers(row.arg("event")), 1));
  }

  private double median(Golden.Row row) {
    Interval median = SurvivalQuantile.of(curve(row), 0.5, SurvivalGoldenTest.scale(row), 0.95);
    return SurvivalGoldenTest.orNaN(
        switch (row.stat()) {
          case "median" -> median.estimate();
          case "lower" -> median.lower();
          default -> median.upper();
        });
  }

  private double summary(Golden.Row row) {
    SurvivalCurve curve = curve(row);
    return switch (row.stat()) {
      case "records" -> curve.people();
      case "events" -> curve.events();
      case "rmean" -> RestrictedMean.of(curve, row.number("tau")).mean();
      default -> RestrictedMean.of(curve, row.number("tau")).standardError();
    };
  }

  private double logRank(Golden.Row row) {
    String time = row.arg("time");
    String event = row.arg("event");
    TestResult test =
        row.args().contains("stratified")
            ? LogRank.stratified(
                    Frames.levels(people, "site_masked").stream()
                        .map(s -> people.where(i -> people.text(i, "site_masked").equals(s)))
                        .map(site -> arms(site, time, event))
                        .toList(),
                    0)
                .test()
            : LogRank.test(arms(people, time, event), row.number("rho")).test();
    return row.stat().equals("chisq") ? test.statistic().value() : test.p().value();
  }

  private List<EndCounts> arms(Csv rows, String time, String event) {
    return Frames.levels(people, "treatment").stream()
        .map(arm -> rows.where(i -> rows.text(i, "treatment").equals(arm)))
        .map(arm -> EndCounts.of(arm.numbers(time), arm.integers(event), 1))
        .toList();
  }

  private double cox(Golden.Row row) {
    Covariates arm =
        Covariates.rows(people.size())
            .and("treatmentOutpatient BUP", people.indicator("treatment", "Outpatient BUP"));
    CoxFit fit =
        CoxRegression.fit(
            SurvivalTimes.of(
                people.numbers(row.arg("time")), Frames.events(people, row.arg("event"))),
            arm,
            row.arg("ties").equals("efron") ? CoxTies.EFRON : CoxTies.BRESLOW);
    return switch (row.stat()) {
      case "coef" -> fit.coefficient(0);
      case "naive_se" -> fit.standardError(0);
      case "robust_se" -> CoxRobust.byCluster(fit, people.integers("site_masked")).standardError(0);
      default -> fit.logLikelihood();
    };
  }
}
