package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.OutcomeRule;
import cairn.analysis.definition.joined.Attained;
import cairn.analysis.definition.joined.AttendanceRate;
import cairn.analysis.definition.joined.CameBack;
import cairn.analysis.definition.joined.Completed;
import cairn.analysis.definition.joined.EarlyLeaving;
import cairn.analysis.definition.joined.EnteredAt;
import cairn.analysis.definition.joined.IetStyle;
import cairn.analysis.definition.joined.OwnGoalReached;
import cairn.analysis.definition.joined.RetainedFor;
import cairn.analysis.definition.joined.ScaleScore;
import cairn.analysis.definition.joined.StageForward;
import cairn.analysis.definition.joined.StageReached;
import cairn.analysis.person.plan.PairingWindow;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.model.Stage;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules on goals, stages and stays, as a file writes them: each setting at its edges. */
class JoinedRulesTest {
  private static final DefinitionLibrary LIBRARY = JoinedKinds.library();

  private static DefinitionLibrary with(String rule, String threshold) {
    String text =
        """
        - id: OWN-1
          version: 1
          group: goal
          label: A rule
          rules:
            - %s
          missing: observed
          denominators: [due]
          formula: as the rule says
          citation: Our own protocol 2026
          provenance: house
          example: As the rule says.
        """
                .formatted(rule)
            + (threshold.isEmpty() ? "" : "  threshold: " + threshold + "\n");
    return LIBRARY.with(
        new StringReader(text), "own.yaml", CaseFolder.catalogues().problems().keys());
  }

  private static Stream<Arguments> rules() {
    String points = "{at_least: 50, unit: points}";
    String percent = "{at_least: 50, unit: percent}";
    return Stream.of(
        Arguments.of("goal_attainment: {}", points, new Attained(0)),
        Arguments.of("goal_attainment: {since_week: 4}", points, new Attained(4)),
        Arguments.of("own_goal: {}", "", new OwnGoalReached(false)),
        Arguments.of("own_goal: {at_entry: true}", "", new OwnGoalReached(true)),
        Arguments.of("stage_reached: {stage: action}", "", new StageReached(Stage.ACTION)),
        Arguments.of("stage_forward: {}", "", new StageForward(new PairingWindow(28, 14))),
        Arguments.of("stage_forward: {days: 15}", "", new StageForward(new PairingWindow(15, 14))),
        Arguments.of(
            "stage_forward: {days: 1, tolerance: 0}",
            "",
            new StageForward(new PairingWindow(1, 0))),
        Arguments.of("scale_score: {instrument: phq_9}", points, new ScaleScore("phq_9", "total")),
        Arguments.of(
            "entered_at: {stages: [action, maintenance], of: ABS-1-28}",
            "",
            new EnteredAt(LIBRARY.get("ABS-1-28"), List.of(Stage.ACTION, Stage.MAINTENANCE))),
        Arguments.of("iet_style: {}", "", new IetStyle(14, 34, 2)),
        Arguments.of(
            "iet_style: {initiation: 1, engagement: 1, further: 0}", "", new IetStyle(1, 1, 0)),
        Arguments.of("attendance_rate: {}", percent, new AttendanceRate(false)),
        Arguments.of("attendance_rate: {without_excused: true}", percent, new AttendanceRate(true)),
        Arguments.of("completed: {}", "", new Completed(8, 8, false)),
        Arguments.of("completed: {of: 12}", "", new Completed(12, 12, false)),
        Arguments.of(
            "completed: {of: 12, attended: 1, near_end: true}", "", new Completed(1, 12, true)),
        Arguments.of("retained_for: {weeks: 8}", "", new RetainedFor(56, 0)),
        Arguments.of("retained_for: {days: 1, gap_days: 30}", "", new RetainedFor(1, 30)),
        Arguments.of("came_back: {}", "", new CameBack(180, 0)),
        Arguments.of("came_back: {days: 1, gap_days: 28}", "", new CameBack(1, 28)),
        Arguments.of("early_leaving: {}", "", new EarlyLeaving(0)),
        Arguments.of("early_leaving: {days: 30}", "", new EarlyLeaving(30)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleIsReadWithItsSettings(String rule, String threshold, OutcomeRule expected) {
    assertEquals(expected, with(rule, threshold).get("OWN-1").rule());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "goal_attainment: {since_week: -1}|the key since_week is at least 0",
        "stage_forward: {days: 0}|the key days is at least 1",
        "stage_forward: {tolerance: -1}|the key tolerance is at least 0",
        "stage_forward: {days: 14}|the tolerance is less than the days between two assessments",
        "entered_at: {of: ABS-1-28}|at least one of stages was expected",
        "entered_at: {stages: [action]}|the key of is missing: the id of a definition",
        "'entered_at: {stages: [action], of: GOAL-1}'|a definition about use of one problem was",
        "'entered_at: {stages: [action], of: SAF-1}'|a definition about use of one problem was",
        "iet_style: {initiation: 0}|the key initiation is at least 1",
        "iet_style: {engagement: 0}|the key engagement is at least 1",
        "iet_style: {further: -1}|the key further is at least 0",
        "completed: {of: 0}|the key of is at least 1",
        "completed: {attended: 0}|the key attended is at least 1",
        "completed: {attended: 9}|no more sessions can be attended than were planned",
        "retained_for: {}|either weeks or days were expected",
        "'retained_for: {weeks: 1, days: 1}'|either weeks or days were expected",
        "retained_for: {weeks: -1}|the key weeks is at least 0",
        "came_back: {days: 0}|the key days is at least 1",
        "came_back: {gap_days: -1}|the key gap_days is at least 0",
        "early_leaving: {days: -1}|the key days is at least 0"
      })
  void aSettingThatCannotBeIsSaidWithItsLine(String rule, String said) {
    List<String> found =
        assertThrows(Mistakes.MistakesException.class, () -> with(rule, "")).mistakes().stream()
            .map(Mistakes.Mistake::message)
            .toList();
    assertTrue(
        found.stream().anyMatch(each -> each.startsWith("own.yaml line 6: " + said)),
        said + " in " + found);
  }

  /** Whoever is not seen at the end does not count as without one of these. */
  @Test
  void whatAsksForAChangeForTheWorseIsASetback() {
    Set<String> setbacks = new TreeSet<>();
    JoinedKinds.library().all().stream()
        .filter(each -> each.rule().isSetback())
        .forEach(each -> setbacks.add(each.id()));
    assertEquals(
        Set.of(
            "ANY-1-setback",
            "HARM-1-begun",
            "HARM-1-higher",
            "HARM-2-arrest-higher",
            "HARM-2-driving-higher",
            "HARM-2-emergency-higher",
            "HARM-2-overdose-higher",
            "HARM-2-unprotected-higher",
            "HARM-2-violence-higher",
            "SAF-1-given-up"),
        setbacks);
  }
}
