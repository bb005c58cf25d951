package cairn.analysis.definition.fact;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.definition.library.DefinitionLibrary;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonOutcomesTest {
  private static final ChangeDefinitions OF_CHANGE = DefinitionLibrary.load().ofChange();
  private static final LocalDate START = day("2026-01-05");
  private static final LocalDate AT = day("2026-03-30");

  private static Histories.Person ann() {
    return new Histories().person("ann");
  }

  private static PersonOutcomes outcomes(Histories.Person person) {
    ClientHistory history = person.history();
    return new PersonOutcomes(
        OF_CHANGE, StudyPlan.standard(), calendars(history), new OwnGoals(history));
  }

  private static Calendars calendars(ClientHistory history) {
    return Calendars.of(history, START, AT, WordRule.usual(), Families.none());
  }

  private static Verdict ownGoal(Histories.Person person, String problem) {
    return OwnGoalVerdicts.of(outcomes(person), calendars(person.history()), AT).get(problem);
  }

  private static Histories.Person use(Histories.Person person, String problem, int then, int now) {
    return person
        .reports(problem, "2025-12-08", "2026-01-04", then)
        .reports(problem, "2026-03-02", "2026-03-29", now);
  }

  @Test
  void lessUseOfOneAndMoreOfAnotherStandSideBySide() {
    Histories.Person person = use(use(ann(), "alcohol", 20, 10), "cannabis", 5, 15);
    PersonOutcomes outcomes = outcomes(person);
    assertEquals(Status.ACHIEVED, outcomes.positive(AT).verdict().status());
    assertEquals(Status.ACHIEVED, outcomes.setback(AT).verdict().status());
    assertEquals("reliably_reduced", ownGoal(person, "alcohol").category());
    assertEquals("increased", ownGoal(person, "cannabis").category());
    assertEquals(Reason.NO_GOAL, ownGoal(person, "cannabis").reason());
  }

  @Test
  void unchangedUseIsNeither() {
    Histories.Person person = use(ann(), "alcohol", 10, 10);
    PersonOutcomes outcomes = outcomes(person);
    assertEquals(Status.NOT_ACHIEVED, outcomes.positive(AT).verdict().status());
    assertEquals(Status.NOT_ACHIEVED, outcomes.setback(AT).verdict().status());
    assertEquals("unchanged", ownGoal(person, "alcohol").category());
  }

  @Test
  void whoDiedIsToldAsThatWhateverElseIsNotKnown() {
    Map<ChangePart, Verdict> parts =
        Map.of(
            ChangePart.USE, Verdict.notEvaluable(Reason.NO_BASELINE, 0, 1),
            ChangePart.HARMS, Verdict.notEvaluable(Reason.DIED, 0, 1));
    assertEquals(Reason.DIED, new AnyChange(parts).verdict().reason());
    assertEquals(Reason.NOT_COLLECTED, new AnyChange(Map.of()).verdict().reason());
  }

  @Test
  void aGoalNotReachedYetIsNoSetbackButAFallIs() {
    Histories.Person low =
        ann()
            .sets("a", "sleep", null, "2026-01-05")
            .reviews("a", "2026-01-12", ReviewStatus.NOT_MET, -1);
    LocalDate early = day("2026-02-02");
    assertEquals(Status.NOT_ACHIEVED, outcomes(low).positive(early).verdict().status());
    assertEquals(Status.NOT_ACHIEVED, outcomes(low).setback(early).verdict().status());
    PersonOutcomes fell = outcomes(low.reviews("a", "2026-03-02", ReviewStatus.NOT_MET, -2));
    assertEquals(
        Status.ACHIEVED, fell.setback(AT).parts().get(ChangePart.GOALS).status(), "10 points");
  }

  /** Reached by week 4 and held: a change up to then, none since, and unknown without a review. */
  @Test
  void whatWasReachedEarlyIsAChangeSinceThenOnlyWhereItWasLookedAtAgain() {
    Histories.Person reached =
        ann()
            .sets("a", "sleep", null, "2026-01-05")
            .reviews("a", "2026-01-12", ReviewStatus.MET, 0);
    LocalDate early = day("2026-02-02");
    assertEquals(Status.ACHIEVED, goals(outcomes(reached).positive(early)).status());
    for (AnyChange later : List.of(outcomes(reached).positive(AT), outcomes(reached).setback(AT))) {
      assertEquals(Reason.NO_SECOND_ASSESSMENT, goals(later).reason());
    }
    PersonOutcomes held = outcomes(reached.reviews("a", "2026-03-02", ReviewStatus.MET, 0));
    assertEquals(Reason.RULE_NOT_MET, goals(held.positive(AT)).reason());
    assertEquals(Reason.RULE_NOT_MET, goals(held.setback(AT)).reason());
  }

  private static Verdict goals(AnyChange change) {
    return change.parts().get(ChangePart.GOALS);
  }

  @Test
  void aStageOfReturnToUseIsASetbackOfAbstinenceAndNoStageBack() {
    AnyChange setback =
        outcomes(
                ann()
                    .stage("alcohol", "clinician", "2026-01-05", Stage.ACTION)
                    .stage("alcohol", "clinician", "2026-02-02", Stage.MAINTENANCE)
                    .stage("alcohol", "clinician", "2026-03-02", Stage.RETURN_TO_USE))
            .setback(AT);
    assertEquals(Status.ACHIEVED, setback.parts().get(ChangePart.ABSTINENCE).status());
    assertEquals(Status.NOT_ACHIEVED, setback.parts().get(ChangePart.STAGE).status());
  }

  @Test
  void aTrialOfModerationThatEndsInAWishForAbstinenceIsAStageFurther() {
    Histories.Person tried = use(ann(), "alcohol", 10, 14);
    tried
        .sets("a", "moderation", "alcohol", "2026-01-05")
        .sets(
            "b",
            "abstinence",
            "alcohol",
            "2026-03-02",
            Horizon.LONG,
            ChosenBy.CLIENT,
            null,
            null,
            "a");
    PersonOutcomes outcomes = outcomes(tried);
    assertEquals(Status.ACHIEVED, outcomes.positive(AT).parts().get(ChangePart.STAGE).status());
    assertNull(outcomes.setback(AT).parts().get(ChangePart.STAGE));
    Histories.Person imposed = use(ann(), "alcohol", 10, 10);
    imposed
        .sets("a", "moderation", "alcohol", "2026-01-05")
        .sets(
            "b",
            "abstinence",
            "alcohol",
            "2026-03-02",
            Horizon.LONG,
            ChosenBy.MANDATED,
            null,
            null,
            "a");
    assertEquals(
        Status.NOT_ACHIEVED, outcomes(imposed).positive(AT).parts().get(ChangePart.STAGE).status());
  }

  @Test
  void aGoalThatGotBetterOrWasReachedCountsAndOneUnchangedDoesNot() {
    Histories.Person better =
        ann()
            .sets("a", "sleep", null, "2026-01-05")
            .reviews("a", "2026-01-12", ReviewStatus.NOT_MET, -2)
            .reviews("a", "2026-03-02", ReviewStatus.PARTLY, -1);
    assertEquals(
        Status.ACHIEVED, outcomes(better).positive(AT).parts().get(ChangePart.GOALS).status());
    Histories.Person reached =
        ann()
            .sets("a", "sleep", null, "2026-01-05")
            .reviews("a", "2026-03-02", ReviewStatus.MET, 0);
    assertEquals(
        Status.ACHIEVED, outcomes(reached).positive(AT).parts().get(ChangePart.GOALS).status());
    assertEquals(
        Status.NOT_ACHIEVED, outcomes(reached).setback(AT).parts().get(ChangePart.GOALS).status());
  }

  @Test
  void aPlannedTimeThatStillRunsIsNotJudged() {
    Histories.Person running = use(ann(), "alcohol", 20, 0);
    running.plans("a", "alcohol", "2026-03-02", "2026-03-02", "2026-04-30");
    assertEquals(Reason.NOT_ENDED_YET, ownGoal(running, "alcohol").reason());
  }

  @Test
  void aRiskIsHeldAgainstItsGoalByTheReviewWhereActsWereNotReported() {
    Histories.Person person =
        ann()
            .sets("a", "safer_use", "sexual_risk", "2026-01-05")
            .reviews("a", "2026-02-02", ReviewStatus.MET, null);
    assertEquals(Status.ACHIEVED, ownGoal(person, "sexual_risk").status());
    assertNull(ownGoal(person, "sexual_risk").category());
  }
}
