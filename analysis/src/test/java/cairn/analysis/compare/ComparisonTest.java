package cairn.analysis.compare;

import static cairn.analysis.compare.MadeUpPeople.question;
import static cairn.analysis.compare.MadeUpPeople.row;
import static cairn.analysis.result.ComparisonTables.BALANCE;
import static cairn.analysis.result.ComparisonTables.COMPARISONS;
import static cairn.analysis.result.ComparisonTables.MISSING_SENSITIVITY;
import static cairn.analysis.result.ComparisonTables.OVERLAP;
import static cairn.analysis.result.ComparisonTables.PROPENSITY;
import static cairn.analysis.result.ComparisonTables.RESPONSE;
import static cairn.analysis.result.ComparisonTables.TIPPING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.result.ComparisonTables;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Types a and b of made-up people, compared. */
class ComparisonTest {
  private static final Map<Table, List<Row>> TABLES =
      Comparison.of(MadeUpPeople.confounded(12, new Random(1)).people(), question(10));

  private static List<Row> rows(Table table) {
    return TABLES.getOrDefault(table, List.of());
  }

  private static Row first(String outcome, String adjustment) {
    return row(
        COMPARISONS,
        rows(COMPARISONS),
        "view",
        "first",
        "outcome",
        outcome,
        "adjustment",
        adjustment);
  }

  private static double number(Row row, String column) {
    return row.number(COMPARISONS.indexOf(column));
  }

  private static Object value(Row row, String column) {
    return row.value(COMPARISONS.indexOf(column));
  }

  @Test
  void plainAndThreeAdjustmentsStandSideBySide() {
    Row plain = first("A", "plain");
    assertEquals("compared", value(plain, "standing"));
    assertTrue(number(plain, "upper") < 0, "those who used more are in type a");
    for (String each : List.of("weighted", "standardised", "doubly_robust")) {
      Row row = first("A", each);
      assertEquals("compared", value(row, "standing"), each);
      assertTrue(Math.abs(number(row, "difference")) < 0.12, each);
      assertTrue(number(row, "lower") < 0 && number(row, "upper") > 0, each);
      assertEquals(
          number(row, "share") - number(row, "reference_share"), number(row, "difference"), 1e-12);
      assertTrue(number(row, "df") > 5 && number(row, "df") <= 22, each);
      assertEquals(1.0, number(row, "e_value_limit"));
      assertEquals(each.equals("doubly_robust"), value(row, "primary_adjustment"));
      assertEquals(true, value(row, "primary_outcome"));
      assertEquals(plain.integer(COMPARISONS.indexOf("n")), value(row, "n"));
    }
  }

  @Test
  void anOutcomeOfNobodyIsNotEstimatedByAModel() {
    assertEquals("not_estimable", value(first("B", "doubly_robust"), "standing"));
    assertNull(value(first("B", "doubly_robust"), "difference"));
    assertNotNull(value(first("B", "doubly_robust"), "note"));
    assertEquals(0.0, number(first("B", "plain"), "difference"));
    assertNull(value(first("B", "plain"), "e_value"), "no ratio of nothing");
  }

  @Test
  void holmLooksAtEveryTestOfTheViewAndAdjustment() {
    // Outcome B has no p: its shares do not vary.
    assertEquals(1L, value(first("A", "weighted"), "family"));
    assertEquals(number(first("A", "weighted"), "p"), number(first("A", "weighted"), "p_holm"));
    assertNull(value(first("B", "weighted"), "p"));
  }

  @Test
  void weightsMakeTheTypesAlike() {
    Row days = row(BALANCE, rows(BALANCE), "covariate", "baseline_days", "level", "mean");
    double before = days.number(BALANCE.indexOf("smd"));
    double after = days.number(BALANCE.indexOf("smd_weighted"));
    assertTrue(before > 0.5, "before " + before);
    assertTrue(Math.abs(after) < 0.1, "after " + after);
    Row unknown = row(BALANCE, rows(BALANCE), "covariate", "baseline_days", "level", "unknown");
    assertEquals(0L, unknown.value(BALANCE.indexOf("n")), "unknown is always a row");
  }

  @Test
  void everybodyDueIsInOneBin() {
    long people =
        rows(PROPENSITY).stream()
            .mapToLong(
                r ->
                    r.integer(PROPENSITY.indexOf("n"))
                        + r.integer(PROPENSITY.indexOf("reference_n")))
            .sum();
    assertEquals(480, people);
    assertEquals(20, rows(PROPENSITY).size());
    assertEquals("enough", rows(OVERLAP).get(0).text(OVERLAP.indexOf("verdict")));
  }

  @Test
  void theOrderOfReadingChangesNothing() {
    Map<Table, List<Row>> shuffled =
        Comparison.of(
            MadeUpPeople.confounded(12, new Random(1)).shuffled(new Random(2)).people(),
            question(10));
    int compared = 0;
    for (Table table : ComparisonTables.all()) {
      List<Row> rows = rows(table);
      List<Row> others = shuffled.getOrDefault(table, List.of());
      compared += rows.size();
      assertEquals(rows.size(), others.size(), table.name());
      for (int i = 0; i < rows.size(); i++) {
        for (int c = 0; c < table.columns().size(); c++) {
          assertEquals(rows.get(i).value(c), others.get(i).value(c), table.name());
        }
      }
    }
    assertTrue(compared > 50, "rows: " + compared);
  }

  @Test
  void fewGroupsOnlyDescribe() {
    List<Row> few =
        Comparison.of(MadeUpPeople.confounded(4, new Random(1)).people(), question(10))
            .getOrDefault(COMPARISONS, List.of());
    Row row = row(COMPARISONS, few, "view", "first", "outcome", "A", "adjustment", "doubly_robust");
    assertEquals("descriptive_only", value(row, "standing"));
    assertTrue(value(row, "method").toString().contains("by people"), "too few to go by groups");
    assertNotNull(value(row, "difference"), "worked out all the same");
    assertNull(value(row, "p"), "but not tested");
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
          i % 2 == 0 ? "yes" : "no",
          i % 3 == 0 ? "11" : "00");
    }
    return made;
  }

  @Test
  void typesWithoutPeopleInCommonAreRefused() {
    Map<Table, List<Row>> tables = Comparison.of(apart().people(), question(10));
    Row row =
        row(
            COMPARISONS,
            tables.getOrDefault(COMPARISONS, List.of()),
            "view",
            "first",
            "outcome",
            "A",
            "adjustment",
            "weighted");
    assertEquals("no_overlap", value(row, "standing"));
    assertNull(value(row, "difference"), "never a number that looks fine");
    assertNull(value(row, "lower"));
    assertNull(value(row, "p"));
    assertTrue(String.valueOf(value(row, "note")).contains("100 % of the type"));
    Row overlap = tables.getOrDefault(OVERLAP, List.of()).get(0);
    assertEquals("no_overlap", overlap.text(OVERLAP.indexOf("verdict")));
    assertEquals(1.0, overlap.number(OVERLAP.indexOf("outside")));
  }

  /** The third of the people of each type have no verdict; four of five of the seen achieved it. */
  private static Map<Table, List<Row>> withMissing() {
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
          random.nextBoolean() ? "yes" : "no",
          verdict + "_");
    }
    return Comparison.of(made.people(), question(10));
  }

  @Test
  void theMissingAreHeldAgainstEveryAssumption() {
    Map<Table, List<Row>> tables = withMissing();
    List<Row> rows = tables.getOrDefault(MISSING_SENSITIVITY, List.of());
    int difference = MISSING_SENSITIVITY.indexOf("difference");
    double[] d = new double[5];
    List<String> policies =
        List.of("worst_case", "missing_not_achieved", "observed", "missing_achieved", "best_case");
    for (int i = 0; i < d.length; i++) {
      Row row = row(MISSING_SENSITIVITY, rows, "outcome", "A", "policy", policies.get(i));
      d[i] = row.number(difference);
      assertEquals(100L, row.value(MISSING_SENSITIVITY.indexOf("missing")));
    }
    for (int i = 1; i < 4; i++) {
      assertTrue(d[0] <= d[i] && d[i] <= d[4], Arrays.toString(d));
    }
    Row worst = row(MISSING_SENSITIVITY, rows, "outcome", "A", "policy", "worst_case");
    assertEquals(true, worst.value(MISSING_SENSITIVITY.indexOf("turned")));
    Row imputed = row(MISSING_SENSITIVITY, rows, "outcome", "A", "policy", "multiple_imputation");
    assertEquals(d[2], imputed.number(difference), 0.06, "missing at random");
    assertEquals("higher", imputed.text(MISSING_SENSITIVITY.indexOf("conclusion")));
  }

  @Test
  void theTippingGridReachesFromTheWorstToTheBestCase() {
    Map<Table, List<Row>> tables = withMissing();
    List<Row> grid = tables.getOrDefault(TIPPING, List.of());
    List<Row> rows = tables.getOrDefault(MISSING_SENSITIVITY, List.of());
    assertEquals(121, grid.size());
    Row corner = row(TIPPING, grid, "missing_share", "0.0", "reference_missing_share", "1.0");
    Row worst = row(MISSING_SENSITIVITY, rows, "outcome", "A", "policy", "worst_case");
    assertEquals(
        worst.number(MISSING_SENSITIVITY.indexOf("difference")),
        corner.number(TIPPING.indexOf("difference")));
    assertTrue(grid.stream().anyMatch(r -> r.bool(TIPPING.indexOf("turned"))));
    assertFalse(grid.stream().allMatch(r -> r.bool(TIPPING.indexOf("turned"))));
  }

  @Test
  void thoseLostToFollowUpStandBesideThoseFollowed() {
    Row mean =
        row(
            RESPONSE,
            withMissing().getOrDefault(RESPONSE, List.of()),
            "group_type",
            "a",
            "covariate",
            "baseline_days",
            "level",
            "mean");
    assertEquals(200L, mean.value(RESPONSE.indexOf("of")));
    assertEquals(100L, mean.value(RESPONSE.indexOf("lost_of")));
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
          new Object[] {(double) (i % 28), i % 5 == 0 ? "yes" : "no", "housed"},
          i % 3 == 0 ? "a b" : type,
          i % 7 < 3 ? "11" : "00");
    }
    List<Row> rows =
        Comparison.of(made.people(), question(10)).getOrDefault(COMPARISONS, List.of());
    Row a = row(COMPARISONS, rows, "view", "attended", "group_type", "a", "adjustment", "plain");
    Row b = row(COMPARISONS, rows, "view", "attended", "group_type", "b", "adjustment", "plain");
    assertEquals("not_attended", value(a, "reference"));
    long both = (Long) value(a, "n") + (Long) value(b, "n");
    assertEquals(320, both, "80 people are in both");
    double df = number(a, "df");
    assertTrue(df > 12 && df < 23, "24 groups of uneven size that both sides share, not " + df);
  }

  @Test
  void rareAndUnknownLevelsAreToldAndConstantOnesLeftOut() {
    MadeUpPeople made = new MadeUpPeople();
    Random random = new Random(5);
    for (int i = 0; i < 400; i++) {
      String type = i % 2 == 0 ? "a" : "b";
      Object[] values = {
        i % 4 < 2 ? null : (Object) (28 * random.nextDouble()),
        i < 12 ? null : random.nextBoolean() ? "yes" : "no",
        i < 3 ? "shelter" : "housed"
      };
      made.add("p" + (1000 + i), type, type + i / 2 % 12, values, type, i % 3 == 0 ? "10" : "00");
    }
    Map<Table, List<Row>> tables = Comparison.of(made.people(), question(10));
    String note = tables.getOrDefault(OVERLAP, List.of()).get(0).text(OVERLAP.indexOf("note"));
    assertTrue(note.contains("baseline_days unknown of 200 people, put at the mean"), note);
    assertTrue(note.contains("housing shelter joined with the most frequent level"), note);
    assertTrue(note.contains("housing left out"), note);
    Row shelter =
        row(
            BALANCE,
            tables.getOrDefault(BALANCE, List.of()),
            "covariate",
            "housing",
            "level",
            "shelter");
    assertEquals("joined with the most frequent level", shelter.text(BALANCE.indexOf("note")));
  }

  @Test
  void moreThanCanBeHeldIsPlainOnlyAndSaysSo() {
    Summary summary = new Summary();
    for (int g = 0; g < 12; g++) {
      summary.clusters.add(new Key("a", "A", "week_13", "a" + g), 10, 4);
      summary.clusters.add(new Key("b", "A", "week_13", "b" + g), 10, 5 + g % 2);
    }
    List<Row> rows = PlainOnly.of(summary, question(10), 1000).getOrDefault(COMPARISONS, List.of());
    assertEquals(4, rows.size());
    Row plain = row(COMPARISONS, rows, "adjustment", "plain");
    assertEquals(-0.15, number(plain, "difference"), 1e-12);
    assertEquals("compared", value(plain, "standing"));
    Row adjusted = row(COMPARISONS, rows, "adjustment", "weighted");
    assertEquals("not_estimable", value(adjusted, "standing"));
    assertTrue(String.valueOf(value(adjusted, "note")).contains("more than 1000 people"));
  }

  @Test
  void everyRowNamesItselfOnce() {
    for (Table table : ComparisonTables.all()) {
      List<String> keys = new ArrayList<>();
      for (Row row : rows(table)) {
        keys.add(
            String.join(
                " ", table.key().stream().map(k -> "" + row.value(table.indexOf(k))).toList()));
      }
      assertEquals(keys.size(), keys.stream().distinct().count(), table.name());
    }
  }
}
