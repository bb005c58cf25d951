package cairn.analysis.definition.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.joined.JoinedRule;
import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.definition.library.JoinedKinds;
import cairn.analysis.definition.library.OutcomeDefinition;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Course;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.catalogue.Mistakes;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.Stage;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of one's own adds definitions of every family, by YAML alone. */
class OwnDefinitionsTest {
  private static final DefinitionLibrary LIBRARY = JoinedKinds.library();
  private static final Catalogues CATALOGUES = Catalogues.load();

  private static String definition(String id, String group, String rule, String more) {
    return """
        - id: %s
          version: 1
          group: %s
          label: One of our own
          rules:
            - %s
          %s
          missing: observed
          denominators: [due]
          formula: as the sentence says
          citation: Our own protocol 2026
          provenance: house
          example: As the cases show.
        """
        .formatted(id, group, rule, more);
  }

  private static final String OWN =
      definition("OWN-use", "abstinence", "no_use: {}", "window: 14")
          + definition(
              "OWN-word",
              "abstinence",
              "share: {symbol: '-'}",
              "threshold: {at_least: 0.25, unit: share}")
          + definition(
              "OWN-goal", "goal", "goal_attainment: {}", "threshold: {at_least: 60, unit: points}")
          + definition("OWN-stage", "stage", "stage_forward: {days: 7, tolerance: 0}", "window: 0")
          + definition("OWN-staying", "retention", "retained_for: {weeks: 4}", "window: 0")
          + definition(
              "OWN-joined", "stage", "entered_at: {of: OWN-use, stages: [action]}", "window: 14");

  private static DefinitionLibrary with(String text) {
    return LIBRARY.with(new StringReader(text), "own.yaml", CATALOGUES.problems().keys());
  }

  private static List<String> mistakes(String text) {
    Mistakes.MistakesException refused =
        assertThrows(Mistakes.MistakesException.class, () -> with(text));
    return refused.mistakes().stream().map(Mistakes.Mistake::message).toList();
  }

  /** Ann came weekly for six weeks, reached a goal better than expected and went on a stage. */
  private static CourseEvidence ann() {
    Histories histories = new Histories().weekly("g", "ongoing_support", "2026-01-05", 6);
    Histories.Person ann =
        histories
            .person("ann")
            .sets("a", "sleep", null, "2026-01-05")
            .reviews("a", "2026-01-12", ReviewStatus.MET, 1)
            .stage("alcohol", "clinician", "2026-01-05", Stage.ACTION)
            .stage("alcohol", "clinician", "2026-01-12", Stage.MAINTENANCE)
            .reports("alcohol", "2026-02-02", "2026-02-15", 0)
            .attends("g", 1, 2, 3, 4, 5, 6);
    Cutoff cutoff = new Cutoff(LocalDate.parse("2026-02-15"));
    ClientHistory history = ann.history();
    StudyPlan plan = StudyPlan.standard();
    Course course = Course.of(history, 180, cutoff).get(0);
    Calendars calendars =
        Calendars.of(history, course.start(), cutoff.until(), WordRule.usual(), Families.none());
    OwnGoals goals = new OwnGoals(history);
    return new CourseEvidence(
        course,
        calendars,
        goals,
        new PersonOutcomes(LIBRARY.ofChange(), plan, calendars, goals),
        new Stays(history, histories.meetings(), plan, cutoff),
        cutoff.until());
  }

  private static Verdict judge(OutcomeDefinition definition, CourseEvidence evidence) {
    var alcohol = CATALOGUES.problems().require("alcohol");
    if (definition.rule() instanceof JoinedRule.PersonRule rule) {
      return rule.judge(evidence, definition.terms());
    }
    return definition.rule() instanceof JoinedRule.ProblemRule rule
        ? rule.judge(evidence, alcohol, definition.terms())
        : definition.judge(UseEvidence.of(evidence.calendars(), alcohol, evidence.at()));
  }

  @Test
  void aDefinitionOfEachFamilyIsAddedAndJudged() {
    DefinitionLibrary library = with(OWN);
    assertEquals(LIBRARY.all().size() + 6, library.all().size());
    CourseEvidence ann = ann();
    for (String id :
        List.of("OWN-use", "OWN-word", "OWN-goal", "OWN-stage", "OWN-staying", "OWN-joined")) {
      OutcomeDefinition own = library.get(id);
      assertTrue(own.sentence().endsWith("."), id);
      assertEquals(Status.ACHIEVED, judge(own, ann).status(), id);
    }
  }

  @Test
  void everyMistakeInEveryFamilyIsSaidAtOnceWithItsLine() {
    String text =
        definition("OWN-1", "goal", "goal_attainmant: {}", "window: 0")
            + definition(
                "OWN-2", "goal", "goal_attainment: {}", "threshold: {at_least: 60, unit: percent}")
            + definition("OWN-3", "stage", "stage_reached: {stage: acton}", "window: 0")
            + definition("OWN-4", "retention", "retained_for: {}", "window: 0")
            + definition("OWN-5", "retention", "completed: {attended: 9, of: 8}", "window: 4000")
            + definition(
                "OWN-6", "stage", "entered_at: {of: RED-11, stages: [action]}", "window: 0")
            + definition("OWN-7", "stage", "entered_at: {of: OWN-7, stages: [action]}", "window: 0")
            + definition("OWN-8", "stage", "entered_at: {of: GOAL-3, stages: [actin]}", "window: 0")
            + definition("OWN-9", "retention", "attendance_rate: {}", "window: 0")
            + definition("OWN-10", "stage", "stage_forward: {days: 7, tolerance: 7}", "window: 0")
                .replace("  citation: Our own protocol 2026\n", "")
                .replace("  missing: observed\n", "");
    List<String> said = mistakes(text);
    String all = String.join("\n", said);
    List<String> wanted =
        List.of(
            "line 6: no rule has this name (did you mean goal_attainment?)",
            "the threshold must be in points",
            "(did you mean action?)",
            "either weeks or days were expected",
            "no more sessions can be attended than were planned",
            "a window has 1 to 3653 days",
            "no definition has this id (did you mean RED-1?)",
            "cannot refer to itself",
            "a definition about use of one problem was expected",
            "this rule needs a threshold",
            "the tolerance is less than the days",
            "citation",
            "missing");
    for (String each : wanted) {
      assertTrue(all.contains(each), each + "\n" + all);
    }
    for (String each : said) {
      assertTrue(each.matches("(?s)own\\.yaml line \\d+: .*"), each);
      assertFalse(each.contains("goal_attainmant") || each.contains("acton"), each);
    }
  }
}
