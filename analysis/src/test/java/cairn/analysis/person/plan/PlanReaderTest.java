package cairn.analysis.person.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.history.Histories;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.person.verdict.MissingRule;
import cairn.ingest.catalogue.Mistakes.MistakesException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
  private static final String EVERYTHING =
      """
      windows: [7, 90]
      minimum_coverage: 0.8
      minimum_days_in_week: 4
      stage_pairing: {days: 182, tolerance: 60}
      gap_days: {drop_in: 45}
      sensitivity_gaps: [14]
      new_start_days: 365
      reengagement_days: 90
      completion_sensitivities: [3]
      milestones: [6, 12]
      attended_sessions: 3
      reference_group_type: drop_in
      primary_outcome: RED-2
      primary_milestone: week_12
      covariates: [age, housing]
      adjustment: weighted
      confidence: 0.9
      minimum_groups: 5
      looks_a_year: 4
      resamples: 200
      seed: 9
      smallest_cell: 15
      missing_rules: [missing_is_use]
      kept_share: 0.75
      reliable_change: {alcohol: {sd: 9.5, reliability: 0.8}}
      youngest_age: 21
      start: intake
      follow_up: {weeks: 52, within_days: 45}
      keep_records_years: 7
      """;

  private static StudyPlan read(String yaml) {
    return PlanReader.read(
        new StringReader(yaml),
        "plan.yaml",
        Histories.CATALOGUES,
        windows ->
            Stream.concat(Stream.of("RED-2", "GOAL-5"), windows.stream().map(w -> "ABS-1-" + w))
                .toList());
  }

  private static List<String> mistakes(String yaml) {
    return assertThrows(MistakesException.class, () -> read(yaml)).mistakes().stream()
        .map(m -> m.message())
        .toList();
  }

  @Test
  void whatAPlanLeavesOutIsAsUsual() {
    StudyPlan standard = StudyPlan.standard();
    StudyPlan plan = read("smallest_cell: 16");
    assertEquals(16, plan.smallestCell());
    assertEquals(standard.windows(), plan.windows());
    assertEquals(standard.stagePairing(), plan.stagePairing());
    assertEquals(standard.missingRules(), plan.missingRules());
    assertEquals(28, plan.gapOf(Histories.type("ongoing_support")));
    assertEquals(60, plan.gapOf(Histories.type("drop_in")));
  }

  @Test
  void everyKeyIsUnderstood() {
    for (PlanKey key : PlanKey.values()) {
      assertTrue(EVERYTHING.contains(key.key() + ":"), key.key());
      assertFalse(key.meaning().isBlank());
    }
    StudyPlan plan = read(EVERYTHING);
    assertEquals(242, plan.stagePairing().longest());
    assertEquals(45, plan.gapOf(Histories.type("drop_in")));
    assertEquals(Milestone.ofWeek(12), plan.primaryMilestone());
    assertEquals(3, plan.milestones().size());
    assertEquals(List.of(Covariate.AGE, Covariate.HOUSING), plan.covariates());
    assertEquals(AdjustmentMethod.WEIGHTED, plan.adjustment());
    assertEquals(List.of(MissingRule.MISSING_IS_USE), plan.missingRules());
    assertEquals(9.5, plan.reliableChange().get("alcohol").sd());
    assertEquals(StartRule.INTAKE, plan.start());
    assertEquals(new FollowUp(52, 45), plan.followUp());
    assertEquals("drop_in", plan.referenceGroupType());
    assertEquals(4, plan.looksAYear());
    assertEquals(7, plan.people().keepRecordsYears());
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnceWithItsLine() {
    List<String> mistakes =
        mistakes(
            """
            smalest_cell: 5
            minimum_coverage: 1.5
            gap_days:
              dropin: 30
              drop_in: soon
            stage_pairing: {days: 14, tolerance: 14}
            primary_outcome: RED-9
            milestones: [4, 4]
            covariates: [agee]
            """);
    assertEquals(8, mistakes.size(), String.join("\n", mistakes));
    assertTrue(mistakes.stream().anyMatch(m -> m.startsWith("plan.yaml line 1: unknown key")));
    assertTrue(mistakes.stream().anyMatch(m -> m.endsWith("(did you mean smallest_cell?)")));
    assertTrue(mistakes.stream().anyMatch(m -> m.contains("line 4") && m.contains("drop_in")));
    assertTrue(mistakes.stream().anyMatch(m -> m.contains("line 5: a whole number")));
    assertTrue(mistakes.stream().anyMatch(m -> m.contains("line 9") && m.contains("age?")));
  }

  @Test
  void eitherPartOfReliableChangeAloneNamesTheOther() {
    assertEquals(
        List.of("plan.yaml line 1: the key reliability is missing"),
        mistakes("reliable_change: {alcohol: {sd: 8}}"));
    assertEquals(
        "plan.yaml line 1: the key sd is missing",
        mistakes("reliable_change: {alcohol: {reliability: 0.8}}").get(0));
  }

  @Test
  void whatIsRefusedIsSaidOnceInItsOwnLine() {
    assertEquals(
        List.of("plan.yaml line 3: a whole number was expected"),
        mistakes("follow_up:\n  weeks: 12\n  within_days: soon\n"));
    assertEquals(
        List.of("plan.yaml line 1: a mapping of keys to values was expected"),
        mistakes("stage_pairing: 14\n"));
    assertEquals(
        List.of("plan.yaml line 2: a number was expected"),
        mistakes("seed: 2\nreliable_change: {alcohol: {sd: much, reliability: 2}}\n"));
    assertEquals(
        List.of("plan.yaml line 2: a list was expected"),
        mistakes("seed: 2\nmissing_rules: observed\n"));
  }

  @Test
  void aMilestoneThatIsNotJudgedCannotBePrimary() {
    assertEquals(1, mistakes("primary_milestone: week_9").size());
    assertEquals(Milestone.MONTH_END, read("milestones: [6]").primaryMilestone());
  }

  @Test
  void aPlanRaisesTheSmallestCellAndNeverLowersIt() {
    assertEquals(11, read("smallest_cell: 11").smallestCell());
    String mistake = mistakes("seed: 2\nsmallest_cell: 10").get(0);
    assertTrue(mistake.startsWith("plan.yaml line 2: a whole number from 11 to 1000"), mistake);
    assertTrue(mistake.endsWith("and never lower it below 11"), mistake);
    assertEquals(1, mistakes("smallest_cell: 1001").size());
    assertEquals(1, mistakes("smallest_cell: many").size());
  }

  @Test
  void theRecordsHoldNobodyYoungerThanAPlanCanAskFor() {
    assertEquals(1, mistakes("youngest_age: 17").size());
    StudyPlan plan = read("youngest_age: 30");
    assertTrue(plan.includes(30) && plan.includes(null));
    assertFalse(plan.includes(29));
  }

  @Test
  void levelsHaveTheirLimits() {
    assertEquals(0.5, read("confidence: 0.5").confidence());
    assertEquals(0.9999, read("confidence: 0.9999").confidence());
    assertEquals(1, mistakes("confidence: 0.4").size());
    assertEquals(1, mistakes("confidence: 1").size());
    assertEquals(1, mistakes("confidence: 95").size());
  }

  @Test
  void thereIsARuleForMissingReports() {
    assertEquals(
        List.of("plan.yaml line 1: at least one rule was expected"), mistakes("missing_rules: []"));
    assertEquals(1, mistakes("missing_rules: [observed, observed]").size());
  }

  @Test
  void aWindowOfThePlanMayBeThePrimaryOutcome() {
    assertEquals("ABS-1-3", read("windows: [3]\nprimary_outcome: ABS-1-3").primaryOutcome());
    assertEquals(1, mistakes("windows: [3]\nprimary_outcome: ABS-1-28").size());
  }

  @Test
  void everyWordThatAKeyTakesIsInItsMeaning() {
    for (Covariate each : Covariate.values()) {
      assertTrue(PlanKey.COVARIATES.meaning().contains(each.key()), each.key());
    }
    for (MissingRule each : MissingRule.values()) {
      assertTrue(PlanKey.MISSING_RULES.meaning().contains(each.key()), each.key());
    }
    for (AdjustmentMethod each : AdjustmentMethod.values()) {
      assertTrue(PlanKey.ADJUSTMENT.meaning().contains(each.key()), each.key());
    }
    for (StartRule each : StartRule.values()) {
      assertTrue(PlanKey.START.meaning().contains(each.key()), each.key());
    }
  }

  @Test
  void whatIsShownOfAPlanIsThatPlan() {
    StudyPlan plan = read(EVERYTHING);
    assertEquals(plan, read(written(plan)));
    assertEquals(StudyPlan.standard(), read(written(StudyPlan.standard())));
    assertEquals(PlanKey.values().length, PlanText.of(plan).size());
    assertEquals("{days: 182, tolerance: 60}", PlanText.of(plan).get(PlanKey.STAGE_PAIRING));
    assertEquals(
        "{alcohol: {sd: 9.5, reliability: 0.8}}", PlanText.of(plan).get(PlanKey.RELIABLE_CHANGE));
  }

  private static String written(StudyPlan plan) {
    StringBuilder text = new StringBuilder();
    PlanText.of(plan).forEach((key, value) -> text.append(key.key() + ": " + value + "\n"));
    return text.toString();
  }

  @Test
  void anEmptyPlanIsSaidToBeEmpty() {
    assertEquals(List.of("plan.yaml: the file is empty"), mistakes(""));
  }
}
