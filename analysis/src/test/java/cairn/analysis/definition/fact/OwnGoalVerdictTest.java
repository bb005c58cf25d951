package cairn.analysis.definition.fact;

import static cairn.analysis.person.history.Histories.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.ReviewStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnGoalVerdictTest {
  private static final Verdict YES = Verdict.achieved(1.0, 28, 28);
  private static final Verdict NO = Verdict.notAchieved(0.0, 28, 28);
  private static final Verdict UNKNOWN = Verdict.notEvaluable(Reason.COVERAGE_TOO_LOW, 5, 28);
  private static final Verdict NOT_WRITTEN =
      Verdict.notEvaluable(Reason.AMOUNT_NOT_RECORDED, 28, 28);

  private static Goal goal(String type) {
    return new Histories()
        .person("ann")
        .sets("a", type, "alcohol", "2026-01-05")
        .history()
        .goals()
        .get(0);
  }

  /** Facts in the order of the record, all not achieved but those named. */
  private static OutcomeFacts facts(Map<String, Verdict> named) {
    return new OutcomeFacts(
        named.getOrDefault("abstinent", NO),
        named.containsKey("no limits") ? null : named.getOrDefault("limits", NO),
        new OutcomeFacts.Change(
            named.getOrDefault("days", NO),
            named.getOrDefault("amount", NO),
            named.getOrDefault("hours", NO),
            named.getOrDefault("increased", NO)),
        named.getOrDefault("safer", NO),
        new OutcomeFacts.Own(
            named.getOrDefault("planned", NO), named.get("target"), named.get("review")));
  }

  private static Status own(String type, Map<String, Verdict> named) {
    return OwnGoalVerdict.judge(goal(type), facts(named)).status();
  }

  @Test
  void noUseIsAtLeastAsFarAsEveryGoalAboutUse() {
    for (String type :
        List.of(
            "abstinence",
            "abstinence_most_problematic",
            "moderation",
            "fewer_days",
            "smaller_amount",
            "fewer_hours",
            "special_occasions_only",
            "safer_use",
            "substance_switch")) {
      assertEquals(Status.ACHIEVED, own(type, Map.of("abstinent", YES)), type);
      assertEquals(Status.NOT_ACHIEVED, own(type, Map.of("target", NO)), type);
    }
  }

  @Test
  void eachGoalHasItsOwnMeasure() {
    assertEquals(Status.ACHIEVED, own("moderation", Map.of("limits", YES)));
    assertEquals(Status.ACHIEVED, own("fewer_days", Map.of("days", YES)));
    assertEquals(Status.NOT_ACHIEVED, own("fewer_days", Map.of("amount", YES)));
    assertEquals(Status.ACHIEVED, own("smaller_amount", Map.of("amount", YES)));
    assertEquals(Status.ACHIEVED, own("fewer_hours", Map.of("hours", YES)));
    assertEquals(Status.ACHIEVED, own("safer_use", Map.of("safer", YES)));
    assertEquals(Status.ACHIEVED, own("planned_abstinence", Map.of("planned", YES)));
    assertEquals(Status.ACHIEVED, own("exploring", Map.of("review", YES)));
    assertEquals(Status.NOT_EVALUABLE, own("exploring", Map.of("abstinent", YES)));
    assertEquals(
        Status.NOT_ACHIEVED, own("abstinence", Map.of("limits", YES, "days", YES, "safer", YES)));
  }

  @Test
  void theOwnTargetStandsBeforeThePublishedOne() {
    assertEquals(Status.NOT_ACHIEVED, own("fewer_days", Map.of("days", YES, "target", NO)));
    assertEquals(Status.ACHIEVED, own("fewer_days", Map.of("days", NO, "target", YES)));
    assertEquals(Status.NOT_ACHIEVED, own("moderation", Map.of("limits", YES, "target", NO)));
  }

  @Test
  void moderationOfWhatHasNoPublishedLimitsIsThirtyPercentLess() {
    assertEquals(Status.ACHIEVED, own("moderation", Map.of("no limits", NO, "days", YES)));
    assertEquals(Status.NOT_ACHIEVED, own("moderation", Map.of("no limits", NO, "days", NO)));
  }

  @Test
  void theReviewDecidesWhereTheNumberWasNeverWrittenDown() {
    assertEquals(
        Status.ACHIEVED, own("smaller_amount", Map.of("amount", NOT_WRITTEN, "review", YES)));
    assertEquals(
        Status.NOT_EVALUABLE,
        own("abstinence", Map.of("abstinent", UNKNOWN, "review", YES)),
        "missing reports are not made up for");
    assertEquals(Status.NOT_EVALUABLE, own("smaller_amount", Map.of("amount", NOT_WRITTEN)));
  }

  @Test
  void withoutAGoalThereIsAnOutcomeButNoVerdict() {
    Verdict verdict = OwnGoalVerdict.judge(null, facts(Map.of("days", YES)));
    assertEquals(Reason.NO_GOAL, verdict.reason());
    assertEquals("reliably_reduced", verdict.category());
  }

  @Test
  void theCategoryIsTheFirstThatHolds() {
    assertEquals(
        OutcomeCategory.ABSTINENT,
        OutcomeCategory.of(facts(Map.of("abstinent", YES, "limits", YES))));
    assertEquals(OutcomeCategory.WITHIN_LIMITS, OutcomeCategory.of(facts(Map.of("limits", YES))));
    assertEquals(OutcomeCategory.RELIABLY_REDUCED, OutcomeCategory.of(facts(Map.of("hours", YES))));
    assertEquals(
        OutcomeCategory.INCREASED,
        OutcomeCategory.of(facts(Map.of("increased", YES, "safer", YES))));
    assertEquals(OutcomeCategory.SAFER_USE, OutcomeCategory.of(facts(Map.of("safer", YES))));
    assertEquals(OutcomeCategory.UNCHANGED, OutcomeCategory.of(facts(Map.of())));
    assertEquals(
        OutcomeCategory.NOT_KNOWN,
        OutcomeCategory.of(facts(Map.of("days", UNKNOWN, "abstinent", UNKNOWN))));
  }

  @Test
  void aReviewReachesTheGoalWhenMetOrAsExpected() {
    assertEquals(Status.ACHIEVED, review(ReviewStatus.MET, null).status());
    assertEquals(Status.ACHIEVED, review(ReviewStatus.PARTLY, 0).status());
    assertEquals(Status.NOT_ACHIEVED, review(ReviewStatus.PARTLY, -1).status());
    assertEquals(Status.NOT_ACHIEVED, review(ReviewStatus.PARTLY, null).status());
    assertEquals(Reason.NOT_REVIEWED, review(ReviewStatus.CHANGED, null).reason());
  }

  private static Verdict review(ReviewStatus status, Integer progress) {
    OwnGoals goals =
        new OwnGoals(
            new Histories()
                .person("ann")
                .sets("a", "exploring", "alcohol", "2026-01-05")
                .reviews("a", "2026-01-12", status, progress)
                .history());
    return OwnGoalVerdict.review(goals, goals.history().goals().get(0), day("2026-02-01"));
  }

  @Test
  void anyChangeIsShownWithItsParts() {
    Map<ChangePart, List<Verdict>> verdicts = new EnumMap<>(ChangePart.class);
    verdicts.put(ChangePart.USE, List.of(NO, UNKNOWN));
    verdicts.put(ChangePart.STAGE, List.of(NO, YES));
    verdicts.put(ChangePart.GOALS, List.of());
    AnyChange change = AnyChange.of(verdicts);
    assertEquals(Status.ACHIEVED, change.verdict().status());
    assertEquals(1.0, change.verdict().value());
    assertEquals(Status.NOT_ACHIEVED, change.parts().get(ChangePart.USE).status());
    assertNull(change.parts().get(ChangePart.GOALS));
    verdicts.put(ChangePart.STAGE, List.of(UNKNOWN));
    assertEquals(Status.NOT_ACHIEVED, AnyChange.of(verdicts).verdict().status());
    verdicts.put(ChangePart.USE, List.of(UNKNOWN));
    assertEquals(Reason.COVERAGE_TOO_LOW, AnyChange.of(verdicts).verdict().reason());
    assertEquals(Reason.NOT_COLLECTED, AnyChange.of(Map.of()).verdict().reason());
  }

  @Test
  void severalPartsAreMetByChanceMoreOftenThanOne() {
    assertEquals(0.0963, AnyChange.byChance(4, 0.025), 1e-4);
    assertEquals(0.0, AnyChange.byChance(0, 0.025));
    assertEquals(1.0, AnyChange.byChance(3, 1));
    assertThrows(IllegalArgumentException.class, () -> AnyChange.byChance(2, 1.1));
  }
}
