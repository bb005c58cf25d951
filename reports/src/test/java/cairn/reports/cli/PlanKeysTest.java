package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.job.ResultTables;
import cairn.analysis.person.plan.PlanKey;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.question.people.CompositionRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.PeopleRow.Step;
import cairn.analysis.question.plan.PlanRow;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every key of the plan does what it says: changed by itself it changes the bytes of the tables
 * that are about it, and no other byte. A key without a line here does not compile, and a key that
 * nobody reads changes nothing and fails.
 */
final class PlanKeysTest {
  /** Tables that hang on who is due, on verdicts and on the definitions behind them. */
  private static final String JUDGED =
      "verdicts judged outcomes outcome_reasons outcome_categories differences sensitivity"
          + " sensitivity_definitions definitions comparisons missing_sensitivity tipping response"
          + " outcomes_by_band changes changes_by_chance use_known safer_beside_less_use profiles"
          + " month_charts";

  /** Tables of who people are at the start, and what comparisons make of it. */
  private static final String AT_START = "subjects balance overlap propensity response";

  /** Tables of stays. */
  private static final String STAYS =
      "episodes staying staying_summary staying_comparisons staying_sensitivity staying_by"
          + " completion moves months stay_ends";

  /** Tables of intervals that are not among the above. */
  private static final String EVERYTHING =
      ResultTables.all().stream().map(Table::name).collect(Collectors.joining(" "));

  private static final int KEY = PlanRow.TABLE.table().indexOf("key");
  private static final int VALUE = PlanRow.TABLE.table().indexOf("value");
  private static final int SOURCE = PlanRow.TABLE.table().indexOf("source");

  @TempDir private static Path folder;
  private static PlanProgram program;
  private static Map<String, String> usual;
  private static List<Row> usualPlan;

  @BeforeAll
  static void analyzeAsUsual() throws IOException {
    program = PlanProgram.of(folder, 60, 6, 2);
    program.analyze("seed: 1");
    usual = program.tables();
    usualPlan = program.rows(PlanRow.TABLE.table());
  }

  /**
   * What another value of a key changes.
   *
   * @param value the other value
   * @param must tables that are about the key, and so are other ones
   * @param may tables that hang on those; all further ones stay the same to the byte
   */
  private record Change(String value, Set<String> must, Set<String> may) {
    static Change of(String value, String must, String... may) {
      return new Change(value, words(must), words(String.join(" ", may)));
    }

    private static Set<String> words(String names) {
      return Arrays.stream(names.split(" ", -1))
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Change change(PlanKey key) {
    return switch (key) {
      case WINDOWS ->
          Change.of("[3, 28]", "definitions outcomes verdicts sensitivity_definitions", JUDGED);
      case MINIMUM_COVERAGE ->
          Change.of(
              "0.9",
              "before_after quality verdicts",
              JUDGED,
              AT_START,
              "own_plan_weeks period_counts");
      case MINIMUM_DAYS_IN_WEEK ->
          Change.of(
              "7", "within_person verdicts", JUDGED, "own_plan_weeks use_by_living timelines");
      case STAGE_PAIRING ->
          Change.of(
              "{days: 28, tolerance: 2}",
              "transitions stage_transitions stage_directions",
              "stage_models stage_times stage_paths quality");
      case GAP_DAYS ->
          Change.of(
              "{ongoing_support: 14}",
              "episodes staying staying_summary",
              STAYS,
              JUDGED,
              "participation attendance_by_type quality");
      case SENSITIVITY_GAPS -> Change.of("[21]", "staying_sensitivity");
      case NEW_START_DAYS ->
          Change.of(
              "40",
              "subjects timelines verdicts",
              JUDGED,
              AT_START,
              "before_after own_plan_weeks people planned_periods quality safer_acts_by_part"
                  + " care_begun harm_changes months period_counts");
      case REENGAGEMENT_DAYS -> Change.of("20", "episodes completion");
      case COMPLETION_SENSITIVITIES -> Change.of("[5]", "completion");
      case MILESTONES ->
          Change.of(
              "[4, 13]",
              "outcomes verdicts people",
              JUDGED,
              "before_after harm_changes safer_acts_by_part priorities decisional_balance");
      case ATTENDED_SESSIONS -> Change.of("5", "outcomes subjects", "comparisons overlap");
      case REFERENCE_GROUP_TYPE ->
          Change.of(
              "drop_in",
              "differences comparisons staying_comparisons",
              "balance overlap propensity missing_sensitivity tipping");
      case PRIMARY_OUTCOME -> Change.of("ABS-2", "definitions comparisons outcomes", JUDGED);
      case PRIMARY_MILESTONE ->
          Change.of(
              "month_end",
              "comparisons judged subjects",
              JUDGED,
              AT_START,
              "staying_comparisons staying_summary quality months");
      case COVARIATES ->
          Change.of(
              "[age]",
              "balance response",
              "comparisons overlap propensity missing_sensitivity tipping staying_comparisons"
                  + " profiles");
      case ADJUSTMENT -> Change.of("weighted", "comparisons");
      case CONFIDENCE ->
          Change.of(
              "0.8",
              "outcomes outcome_categories changes differences comparisons staying staying_summary"
                  + " staying_comparisons staying_sensitivity completion sensitivity"
                  + " stage_directions stage_transitions stage_paths stage_times before_after"
                  + " own_plan_weeks goal_changes",
              String.join(" ", withInterval()));
      case MINIMUM_GROUPS ->
          Change.of(
              "2",
              "comparisons differences staying_comparisons",
              "before_after harm_changes missing_sensitivity tipping outcomes_by_band stage_models"
                  + " staying_summary");
      case LOOKS_A_YEAR -> Change.of("1", "");
      case RESAMPLES -> Change.of("200", "stage_directions stage_times");
      case SEED ->
          Change.of(
              "2", "outcomes sensitivity stage_directions", "missing_sensitivity stage_times");
      case SMALLEST_CELL -> Change.of("20", "outcomes_by_band");
      case MISSING_RULES -> Change.of("[missing_is_use]", "");
      case KEPT_SHARE -> Change.of("1", "planned_periods verdicts", JUDGED);
      case RELIABLE_CHANGE ->
          Change.of(
              "{alcohol: {sd: 8, reliability: 0.8}}",
              "definitions outcomes changes_by_chance",
              JUDGED,
              "before_after");
      case YOUNGEST_AGE -> Change.of("30", "people composition verdicts episodes", EVERYTHING);
      case FOLLOW_UP -> Change.of("{weeks: 8, within_days: 10}", "follow_ups quality");
      case KEEP_RECORDS_YEARS -> Change.of("7", "");
      case START ->
          Change.of(
              "intake",
              "subjects timelines verdicts",
              JUDGED,
              AT_START,
              "before_after own_plan_weeks people planned_periods quality safer_acts_by_part"
                  + " care_begun harm_changes use_by_living within_person months follow_ups"
                  + " priorities decisional_balance period_counts");
    };
  }

  private static Set<String> withInterval() {
    return ResultTables.summaries().stream()
        .filter(table -> table.columns().stream().anyMatch(c -> c.name().endsWith("lower")))
        .map(Table::name)
        .collect(Collectors.toSet());
  }

  /**
   * Keys of which nothing can be seen in the results: {@link PlanReportsTest} sees the reports, and
   * {@link ExpireCommandTest} what becomes of the records.
   */
  private static boolean isOnlyReported(PlanKey key) {
    return key == PlanKey.MISSING_RULES
        || key == PlanKey.LOOKS_A_YEAR
        || key == PlanKey.KEEP_RECORDS_YEARS;
  }

  @ParameterizedTest
  @EnumSource(PlanKey.class)
  void aKeyChangesWhatItIsAboutAndNothingElse(PlanKey key) throws IOException {
    Change change = change(key);
    program.analyze(key.key() + ": " + change.value());
    Map<String, String> tables = program.tables();
    Set<String> changed =
        usual.keySet().stream()
            .filter(table -> !usual.get(table).equals(tables.get(table)))
            .filter(table -> !table.equals(PlanRow.TABLE.table().name()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(changed.containsAll(change.must()), () -> left(change.must(), changed) + " stayed");
    assertEquals(change.must().isEmpty(), isOnlyReported(key));
    Set<String> allowed =
        Stream.concat(change.must().stream(), change.may().stream()).collect(Collectors.toSet());
    assertTrue(allowed.containsAll(changed), () -> left(changed, allowed) + " changed too");
    planSaysSo(key);
  }

  private static Set<String> left(Set<String> all, Set<String> without) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(without);
    return left;
  }

  /** The published plan differs in the one key, and says that it comes from the plan. */
  private static void planSaysSo(PlanKey key) {
    List<Row> plan = program.rows(PlanRow.TABLE.table());
    assertEquals(PlanKey.values().length, plan.size());
    for (PlanKey each : PlanKey.values()) {
      Row row = plan.get(each.ordinal());
      assertEquals(each.key(), row.text(KEY));
      boolean same = Objects.equals(row.text(VALUE), usualPlan.get(each.ordinal()).text(VALUE));
      assertEquals(each != key, same, each.key());
      assertEquals(each == key, "plan".equals(row.text(SOURCE)), each.key());
    }
  }

  @Test
  void whoeverIsYoungerIsLeftOutAndCounted() throws IOException {
    program.analyze("seed: 1");
    long everybody = people(Step.IN_RECORDS);
    assertEquals(0, people(Step.LEFT_OUT_BY_AGE));
    program.analyze("youngest_age: 30");
    assertEquals(everybody, people(Step.IN_RECORDS));
    long younger = people(Step.LEFT_OUT_BY_AGE);
    assertTrue(younger > 0 && younger < everybody, younger + " are younger");
    assertEquals(
        Set.of(everybody - younger),
        program.rows(CompositionRow.TABLE.table()).stream()
            .map(CompositionRow.TABLE::record)
            .filter(row -> row.groupType().equals("all"))
            .map(CompositionRow::of)
            .collect(Collectors.toSet()));
  }

  private static long people(Step step) {
    return program.rows(PeopleRow.TABLE.table()).stream()
        .map(PeopleRow.TABLE::record)
        .filter(row -> row.groupType().equals("all") && row.step().equals(step.key()))
        .mapToLong(PeopleRow::n)
        .sum();
  }

  @Test
  void aPlanRaisesWhatFundersAreNotShown() throws IOException {
    program.analyze("seed: 1");
    program.report("funder");
    Map<String, String> eleven = program.reported();
    program.analyze("smallest_cell: 20");
    program.report("funder");
    Map<String, String> twenty = program.reported();
    assertEquals(eleven.keySet(), twenty.keySet());
    assertNotEquals(eleven.get("funder/month.csv"), twenty.get("funder/month.csv"));
  }

  @Test
  void everyPartOfAPlanHasItsKey() {
    assertEquals(PlanKey.values().length, choices(StudyPlan.class));
  }

  /** The choices of a plan: its components, and those of its parts that are plans themselves. */
  private static int choices(Class<?> plan) {
    int choices = 0;
    for (RecordComponent part : plan.getRecordComponents()) {
      choices += part.getType().getSimpleName().endsWith("Plan") ? choices(part.getType()) : 1;
    }
    return choices;
  }
}
