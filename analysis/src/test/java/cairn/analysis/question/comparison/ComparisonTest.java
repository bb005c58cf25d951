package cairn.analysis.question.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.Answers;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.ComparisonRow.View;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow.Assumption;
import cairn.analysis.question.comparison.missing.TippingRow;
import cairn.analysis.question.outcome.ClusterKey;
import cairn.analysis.start.Overlap;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Standing;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Types a and b of made-up people, compared. */
class ComparisonTest {
  private static final Comparison COMPARED = MadeUpPeople.confounded(12, new Random(1)).compared();

  /** The one row of which something is so. */
  private static <T> T one(List<T> rows, Predicate<T> is) {
    List<T> found = rows.stream().filter(is).toList();
    assertEquals(1, found.size(), "rows of that kind");
    return found.get(0);
  }

  private static ComparisonRow row(List<ComparisonRow> rows, String outcome, Estimator estimator) {
    return one(
        rows,
        r -> r.view() == View.FIRST && r.outcome().equals(outcome) && r.adjustment() == estimator);
  }

  private static ComparisonRow first(String outcome, Estimator estimator) {
    return row(COMPARED.comparisons(), outcome, estimator);
  }

  private static double number(@Nullable Double value) {
    return Objects.requireNonNull(value);
  }

  @Test
  void plainAndThreeAdjustmentsStandSideBySide() {
    ComparisonRow plain = first("A", Estimator.PLAIN);
    assertEquals(Standing.COMPARED, plain.standing());
    assertTrue(number(plain.estimated().upper()) < 0, "those who used more are in type a");
    for (Estimator each :
        List.of(Estimator.WEIGHTED, Estimator.STANDARDISED, Estimator.DOUBLY_ROBUST)) {
      ComparisonRow row = first("A", each);
      ComparisonRow.Estimated estimated = row.estimated();
      double difference = number(estimated.difference());
      double df = number(estimated.df());
      assertEquals(Standing.COMPARED, row.standing(), each.key());
      assertTrue(Math.abs(difference) < 0.12, each.key());
      assertTrue(number(estimated.lower()) < 0 && number(estimated.upper()) > 0, each.key());
      assertEquals(
          number(estimated.share()) - number(estimated.referenceShare()), difference, 1e-12);
      assertTrue(df > 5 && df <= 22, each.key());
      assertEquals(1.0, row.explained().eValueLimit());
      assertEquals(each == Estimator.DOUBLY_ROBUST, row.primary().primaryAdjustment());
      assertTrue(row.primary().primaryOutcome());
      assertEquals(plain.verdicts(), row.verdicts());
    }
  }

  @Test
  void anOutcomeOfNobodyIsNotEstimatedByAModel() {
    ComparisonRow modelled = first("B", Estimator.DOUBLY_ROBUST);
    assertEquals(Standing.NOT_ESTIMABLE, modelled.standing());
    assertNull(modelled.estimated().difference());
    assertNotNull(modelled.note());
    ComparisonRow plain = first("B", Estimator.PLAIN);
    assertEquals(0.0, plain.estimated().difference());
    assertNull(plain.explained().eValue(), "no ratio of nothing");
  }

  @Test
  void holmLooksAtEveryTestOfTheViewAndAdjustment() {
    // Outcome B has no p: its shares do not vary.
    ComparisonRow.Tested tested = first("A", Estimator.WEIGHTED).tested();
    assertEquals(1L, tested.family());
    assertEquals(tested.p(), tested.pHolm());
    assertNull(first("B", Estimator.WEIGHTED).tested().p());
  }

  private static BalanceRow balance(Comparison of, Covariate covariate, String level) {
    return one(of.balance(), r -> r.covariate() == covariate && r.level().equals(level));
  }

  @Test
  void weightsMakeTheTypesAlike() {
    BalanceRow days = balance(COMPARED, Covariate.BASELINE_DAYS, "mean");
    assertTrue(number(days.smd()) > 0.5, "before " + days.smd());
    assertTrue(Math.abs(number(days.smdWeighted())) < 0.1, "after " + days.smdWeighted());
    BalanceRow unknown = balance(COMPARED, Covariate.BASELINE_DAYS, "unknown");
    assertEquals(0, unknown.ofType().n(), "unknown is always a row");
  }

  @Test
  void everybodyDueIsInOneBin() {
    List<PropensityRow> bins = COMPARED.propensity();
    assertEquals(480, bins.stream().mapToLong(r -> r.n() + r.referenceN()).sum());
    assertEquals(20, bins.size());
    assertEquals(Overlap.ENOUGH, COMPARED.overlap().get(0).verdict());
  }

  @Test
  void theOrderOfReadingChangesNothing() {
    Comparison shuffled =
        MadeUpPeople.confounded(12, new Random(1)).shuffled(new Random(2)).compared();
    assertEquals(COMPARED, shuffled);
    assertTrue(COMPARED.comparisons().size() + COMPARED.balance().size() > 20);
  }

  @Test
  void fewGroupsOnlyDescribe() {
    List<ComparisonRow> few = MadeUpPeople.confounded(4, new Random(1)).compared().comparisons();
    ComparisonRow row = row(few, "A", Estimator.DOUBLY_ROBUST);
    assertEquals(Standing.DESCRIPTIVE_ONLY, row.standing());
    assertTrue(row.estimated().method().contains("by groups"), "or there is no interval");
    assertNotNull(row.estimated().lower(), "worked out all the same");
    assertNull(row.tested().p(), "but not tested");
  }

  /** Twelve people whose care is of one at a time are no twelve groups where there are groups. */
  @Test
  void peopleInNoGroupDoNotMakeUpForGroups() {
    MadeUpPeople made = new MadeUpPeople();
    Random random = new Random(4);
    for (int i = 0; i < 60; i++) {
      String word = random.nextBoolean() ? "10" : "00";
      String group = i < 30 ? "g" + i % 3 : "person " + i;
      made.add("a" + (100 + i), "a", group, 1.0 * (i % 28), i % 2 == 0, word);
      made.add("b" + (100 + i), "b", "person b" + i, 1.0 * (i % 28), i % 2 == 0, word);
      made.add("c" + (100 + i), "c", "h" + i % 12, 1.0 * (i % 28), i % 2 == 0, word);
    }
    List<ComparisonRow> rows = made.compared().comparisons();
    ComparisonRow few =
        rows.stream()
            .filter(r -> r.groupType().equals("a") && r.adjustment() == Estimator.PLAIN)
            .findFirst()
            .orElseThrow();
    assertEquals(Standing.DESCRIPTIVE_ONLY, few.standing(), "three groups");
    assertNull(few.tested().p());
    ComparisonRow partlyNested =
        rows.stream()
            .filter(r -> r.groupType().equals("c") && r.adjustment() == Estimator.PLAIN)
            .findFirst()
            .orElseThrow();
    assertEquals(Standing.COMPARED, partlyNested.standing(), "twelve groups beside sixty people");
    assertNotNull(partlyNested.tested().p());
  }

  /** Everybody of a is mandated and nobody of b. */
  private static MadeUpPeople apart() {
    MadeUpPeople made = new MadeUpPeople();
    for (int i = 0; i < 240; i++) {
      String type = i % 2 == 0 ? "a" : "b";
      made.add(
          "p" + (1000 + i),
          type,
          type + i / 2 % 12,
          (double) (i % 28),
          i % 2 == 0,
          i % 3 == 0 ? "11" : "00");
    }
    return made;
  }

  @Test
  void typesWithoutPeopleInCommonAreRefused() {
    Comparison compared = apart().compared();
    ComparisonRow row = row(compared.comparisons(), "A", Estimator.WEIGHTED);
    assertEquals(Standing.NO_OVERLAP, row.standing());
    assertNull(row.estimated().difference(), "never a number that looks fine");
    assertNull(row.estimated().lower());
    assertNull(row.tested().p());
    assertTrue(String.valueOf(row.note()).contains("100 % of the type"));
    OverlapRow overlap = compared.overlap().get(0);
    assertEquals(Overlap.NO_OVERLAP, overlap.verdict());
    assertEquals(1.0, overlap.outside());
  }

  /** The third of the people of each type have no verdict; four of five of the seen achieved it. */
  private static Comparison withMissing() {
    MadeUpPeople made = new MadeUpPeople();
    Random random = new Random(3);
    for (int i = 0; i < 600; i++) {
      String type = i % 2 == 0 ? "a" : "b";
      char verdict = i % 3 == 0 ? 'o' : random.nextDouble() < (i % 2 == 0 ? 0.8 : 0.5) ? '1' : '0';
      made.add(
          "p" + (1000 + i),
          type,
          type + i / 2 % 15,
          28 * random.nextDouble(),
          random.nextBoolean(),
          verdict + "_");
    }
    return made.compared();
  }

  private static MissingSensitivityRow assumed(Comparison of, Assumption assumption) {
    return one(of.missing(), r -> r.outcome().equals("A") && r.policy() == assumption);
  }

  @Test
  void theMissingAreHeldAgainstEveryAssumption() {
    Comparison compared = withMissing();
    double[] d = new double[5];
    List<Assumption> assumptions =
        List.of(
            Assumption.WORST_CASE,
            Assumption.MISSING_NOT_ACHIEVED,
            Assumption.OBSERVED,
            Assumption.MISSING_ACHIEVED,
            Assumption.BEST_CASE);
    for (int i = 0; i < d.length; i++) {
      MissingSensitivityRow row = assumed(compared, assumptions.get(i));
      d[i] = number(row.assumed().difference());
      assertEquals(100, row.verdicts().missing());
    }
    for (int i = 1; i < 4; i++) {
      assertTrue(d[0] <= d[i] && d[i] <= d[4], Arrays.toString(d));
    }
    assertTrue(assumed(compared, Assumption.WORST_CASE).concluded().turned());
    MissingSensitivityRow seen = assumed(compared, Assumption.SEEN_WEIGHTED);
    assertEquals(d[2], number(seen.assumed().difference()), 0.06, "missing at random");
    MissingSensitivityRow imputed = assumed(compared, Assumption.MULTIPLE_IMPUTATION);
    assertEquals(d[2], number(imputed.assumed().difference()), 0.06, "missing at random");
    assertEquals("higher", imputed.concluded().conclusion().key());
  }

  @Test
  void theTippingGridReachesFromTheWorstToTheBestCase() {
    Comparison compared = withMissing();
    List<TippingRow> grid = compared.tipping();
    assertEquals(121, grid.size());
    TippingRow corner =
        one(grid, r -> number(r.missingShare()) == 0 && number(r.referenceMissingShare()) == 1);
    assertEquals(assumed(compared, Assumption.WORST_CASE).assumed(), corner.assumed());
    assertTrue(grid.stream().anyMatch(TippingRow::turned));
    assertFalse(grid.stream().allMatch(TippingRow::turned));
  }

  @Test
  void thoseLostToFollowUpStandBesideThoseFollowed() {
    ResponseRow mean =
        one(
            withMissing().response(),
            r ->
                r.groupType().equals("a")
                    && r.covariate() == Covariate.BASELINE_DAYS
                    && r.level().equals("mean"));
    assertEquals(200, mean.followed().of());
    assertEquals(100, mean.lost().lostOf());
  }

  private static ComparisonRow attended(List<ComparisonRow> rows, String type) {
    return one(
        rows,
        r ->
            r.view() == View.ATTENDED
                && r.groupType().equals(type)
                && r.adjustment() == Estimator.PLAIN);
  }

  @Test
  void typesAttendedAreSetBesideAllOthersAndDoNotAddUp() {
    MadeUpPeople made = new MadeUpPeople();
    for (int i = 0; i < 240; i++) {
      String type = i % 2 == 0 ? "a" : "b";
      made.add(
          "p" + (1000 + i),
          type,
          type + i / 2 % 12,
          (double) (i % 28),
          i % 5 == 0,
          "housed",
          i % 3 == 0 ? "a b" : type,
          i % 7 < 3 ? "11" : "00");
    }
    List<ComparisonRow> rows = made.compared().comparisons();
    ComparisonRow a = attended(rows, "a");
    assertEquals("not_attended", a.reference());
    long both = a.verdicts().n() + attended(rows, "b").verdicts().n();
    assertEquals(320, both, "80 people are in both");
    // Groups of ten: all of a and b1, b4, b7, b10 attended a (160 people), 8 of b did not (80).
    double attended = 1 / 160.0;
    double not = 1 / 80.0;
    double df = Math.pow(attended + not, 2) / (attended * attended / 15 + not * not / 7);
    assertEquals(945 / 67.0, df, 1e-12);
    assertEquals(df, number(a.estimated().df()), 1e-9);
  }

  @Test
  void rareAndUnknownLevelsAreToldAndConstantOnesLeftOut() {
    MadeUpPeople made = new MadeUpPeople();
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      String type = i % 2 == 0 ? "a" : "b";
      made.add(
          "p" + (1000 + i),
          type,
          type + i / 2 % 12,
          i % 4 < 2 ? null : (Double) (28 * random.nextDouble()),
          i < 12 ? null : (Boolean) random.nextBoolean(),
          i < 3 ? "shelter" : "housed",
          type,
          i % 3 == 0 ? "10" : "00");
    }
    Comparison compared = made.compared();
    String note = Objects.requireNonNull(compared.overlap().get(0).note());
    assertTrue(note.contains("baseline_days unknown of 200 people, put at the mean"), note);
    assertTrue(note.contains("housing shelter joined with the most frequent level"), note);
    assertTrue(note.contains("housing left out"), note);
    assertEquals(
        "joined with the most frequent level",
        balance(compared, Covariate.HOUSING, "shelter").note());
  }

  @Test
  void moreThanCanBeHeldIsPlainOnlyAndSaysSo() {
    Counts<ClusterKey> clusters = new Counts<>();
    for (int g = 0; g < 12; g++) {
      clusters.add(new ClusterKey("a", "A", "week_13", "a" + g), 10, 4, 0);
      clusters.add(new ClusterKey("b", "A", "week_13", "b" + g), 10, 5 + g % 2, 0);
    }
    StudyPlan plan = MadeUpPeople.plan(10);
    List<ComparisonRow> rows = PlainOnly.of(TypePair.against(clusters, plan, "b"), plan, "b", 1000);
    assertEquals(4, rows.size());
    ComparisonRow plain = row(rows, "A", Estimator.PLAIN);
    assertEquals(-0.15, number(plain.estimated().difference()), 1e-12);
    assertEquals(Standing.COMPARED, plain.standing());
    ComparisonRow adjusted = row(rows, "A", Estimator.WEIGHTED);
    assertEquals(Standing.NOT_ESTIMABLE, adjusted.standing());
    assertTrue(String.valueOf(adjusted.note()).contains("more than 1000 people"));
  }

  @Test
  void everyRowNamesItselfOnce() {
    Map<RecordTable<?>, List<? extends Record>> published = new LinkedHashMap<>();
    withMissing()
        .publish(
            new Answers() {
              @Override
              public <T extends Record> void put(RecordTable<T> table, List<T> rows) {
                published.put(table, rows);
                Table columns = table.table();
                Set<List<Object>> keys = new HashSet<>();
                for (T each : rows) {
                  Row row = table.row(each);
                  List<Object> key = new ArrayList<>();
                  columns.key().forEach(k -> key.add(row.value(columns.indexOf(k))));
                  assertTrue(keys.add(key), table.name());
                  assertEquals(each, table.record(row), table.name());
                }
              }
            });
    assertEquals(7, published.size());
    published.forEach((table, rows) -> assertFalse(rows.isEmpty(), table.name()));
  }
}
