package cairn.analysis.person.goal;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.problem;
import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.ReviewStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoalsTest {
  private static Histories.Person ann() {
    return new Histories().person("ann");
  }

  private static OwnGoals goals(Histories.Person person) {
    return new OwnGoals(person.history());
  }

  @Test
  void theOwnGoalIsTheLastLongOneThatUseCanConfirm() {
    OwnGoals goals =
        goals(
            ann()
                .sets("a", "moderation", "alcohol", "2026-01-05")
                .sets("b", "abstinence", "alcohol", "2026-02-05")
                .sets(
                    "c",
                    "fewer_days",
                    "alcohol",
                    "2026-03-05",
                    Horizon.SHORT,
                    ChosenBy.CLIENT,
                    null,
                    null,
                    null)
                .sets("d", "coping_skill", "alcohol", "2026-04-05")
                .sets("e", "abstinence", "cannabis", "2026-04-05"));
    assertEquals("a", goals.ownGoal(problem("alcohol"), day("2026-02-04")).id().value());
    assertEquals("b", goals.ownGoal(problem("alcohol"), day("2026-12-01")).id().value());
    assertEquals("a", goals.firstGoal(problem("alcohol")).id().value());
    assertNull(goals.ownGoal(problem("alcohol"), day("2026-01-04")));
    assertEquals(List.of("alcohol", "cannabis"), List.copyOf(goals.problems().keySet()));
  }

  @Test
  void whatOthersImposeIsNobodysOwnGoal() {
    OwnGoals goals =
        goals(
            ann()
                .sets(
                    "a",
                    "abstinence",
                    "alcohol",
                    "2026-01-05",
                    Horizon.LONG,
                    ChosenBy.MANDATED,
                    null,
                    null,
                    null)
                .sets(
                    "b",
                    "fewer_days",
                    "cannabis",
                    "2026-01-05",
                    Horizon.SHORT,
                    ChosenBy.TOGETHER,
                    null,
                    null,
                    null));
    assertNull(goals.ownGoal(problem("alcohol"), day("2026-02-01")));
    assertNull(goals.firstGoal(problem("alcohol")));
    assertEquals("b", goals.ownGoal(problem("cannabis"), day("2026-02-01")).id().value());
  }

  @Test
  void aGoalIsInForceUntilItIsReplacedOrChanged() {
    OwnGoals goals =
        goals(
            ann()
                .sets("a", "abstinence", "alcohol", "2026-01-05")
                .sets(
                    "b",
                    "moderation",
                    "alcohol",
                    "2026-03-05",
                    Horizon.LONG,
                    ChosenBy.CLIENT,
                    2.0,
                    "us_drink",
                    "a")
                .reviews("b", "2026-04-05", ReviewStatus.CHANGED, null));
    assertEquals("a", goals.ownGoal(problem("alcohol"), day("2026-03-04")).id().value());
    assertEquals("b", goals.ownGoal(problem("alcohol"), day("2026-03-05")).id().value());
    assertNull(goals.ownGoal(problem("alcohol"), day("2026-04-05")));
  }

  @Test
  void aGoalWithoutAProblemIsAboutTheMostProblematic() {
    OwnGoals goals =
        goals(
            ann()
                .mostProblematic("crack")
                .sets("a", "abstinence_most_problematic", null, "2026-01-05")
                .sets("b", "sleep", null, "2026-01-05"));
    assertEquals("a", goals.ownGoal(problem("crack"), day("2026-02-01")).id().value());
    assertEquals(1, goals.problems().size());
  }

  @Test
  void chainsFollowWhatReplacedWhat() {
    List<GoalChain> chains =
        GoalChain.of(
            ann()
                .sets("a", "moderation", "alcohol", "2026-01-05")
                .sets(
                    "b",
                    "abstinence",
                    "alcohol",
                    "2026-03-06",
                    Horizon.LONG,
                    ChosenBy.CLIENT,
                    null,
                    null,
                    "a")
                .sets(
                    "c",
                    "moderation",
                    "alcohol",
                    "2026-04-05",
                    Horizon.LONG,
                    ChosenBy.CLIENT,
                    null,
                    null,
                    "b")
                .sets("d", "abstinence", "cannabis", "2026-04-05")
                .history()
                .goals());
    assertEquals(2, chains.size());
    assertEquals(2, chains.get(0).changes());
    assertEquals(60, chains.get(0).daysToFirstChange());
    assertEquals(
        GoalChain.Change.TO_ABSTINENCE, chains.get(0).firstChange(), "whatever came after");
    assertEquals(
        GoalChain.Change.TO_ABSTINENCE,
        new GoalChain(chains.get(0).goals().subList(0, 2)).firstChange());
    assertEquals(
        GoalChain.Change.FROM_ABSTINENCE,
        new GoalChain(chains.get(0).goals().subList(1, 3)).firstChange());
    assertEquals(GoalChain.Change.UNCHANGED, chains.get(1).firstChange());
    assertNull(chains.get(1).daysToFirstChange());
  }

  @Test
  void everyGoalCountsOnceByItsLastReview() {
    GoalReviewCounts counts =
        GoalReviewCounts.of(
            goals(
                ann()
                    .sets("a", "abstinence", "alcohol", "2026-01-05")
                    .sets("b", "sleep", null, "2026-01-05")
                    .sets("c", "sleep", null, "2026-01-12")
                    .sets("d", "work", null, "2026-01-12")
                    .reviews("a", "2026-01-12", ReviewStatus.NOT_MET, null)
                    .reviews("a", "2026-01-19", ReviewStatus.MET, 0)
                    .reviews("b", "2026-01-12", ReviewStatus.PARTLY, -1)
                    .reviews("c", "2026-01-19", ReviewStatus.NOT_MET, -2)));
    assertEquals(new GoalReviewCounts(4, 3, 1, 1, 1, 0, 4), counts);
  }

  @Test
  void attainmentAgreesWithTheClosedForm() {
    assertEquals(50.0, score(0).value());
    assertEquals(Status.ACHIEVED, score(0).status(), "exactly reached is positive");
    assertEquals(60.0, score(1).value(), 1e-9);
    assertEquals(62.4035, score(1, 1).value(), 1e-4);
    assertEquals(22.6139, score(-2, -2, -2).value(), 1e-4);
    assertEquals(Status.NOT_ACHIEVED, score(1, -1, -1).status());
  }

  private static Verdict score(int... levels) {
    Histories.Person person = ann();
    for (int i = 0; i < levels.length; i++) {
      person
          .sets("g" + i, "sleep", null, "2026-01-05")
          .reviews("g" + i, "2026-01-12", ReviewStatus.PARTLY, levels[i]);
    }
    return AttainmentScore.judge(goals(person), day("2026-02-01"));
  }

  @Test
  void attainmentLeavesOutWhatWasNotScoredAndClosesChangedGoals() {
    Histories.Person person =
        ann()
            .sets("a", "sleep", null, "2026-01-05")
            .sets("b", "work", null, "2026-01-05")
            .sets("c", "hobby", null, "2026-01-05")
            .weighs("a", 3)
            .reviews("a", "2026-01-12", ReviewStatus.MET, 1)
            .reviews("b", "2026-01-12", ReviewStatus.PARTLY, null)
            .reviews("c", "2026-01-12", ReviewStatus.NOT_MET, -2)
            .reviews("c", "2026-01-19", ReviewStatus.CHANGED, null);
    Verdict verdict = AttainmentScore.judge(goals(person), day("2026-02-01"));
    assertEquals(60.0, verdict.value(), 1e-9, "one goal at +1, whatever its weight");
    assertEquals(1, verdict.observed());
    assertEquals(2, verdict.expected());
    assertEquals(
        Reason.NOT_REVIEWED, AttainmentScore.judge(goals(person), day("2026-01-11")).reason());
    assertEquals(Reason.NO_GOAL, AttainmentScore.judge(goals(ann()), day("2026-01-11")).reason());
    LocalDate early = day("2026-01-18");
    assertNull(
        AttainmentScore.change(goals(person), early, day("2026-02-01")), "nothing scored since");
    person.reviews("a", "2026-01-26", ReviewStatus.MET, 1);
    assertEquals(
        60.0 - AttainmentScore.judge(goals(person), early).value(),
        AttainmentScore.change(goals(person), early, day("2026-02-01")));
    assertNull(AttainmentScore.change(goals(person), day("2026-01-01"), day("2026-02-01")));
  }

  /** January without use; in February use up to the ninth, and then nothing known. */
  private static WindowCount january(Problem problem, Period days) {
    int observed = 0;
    int used = 0;
    for (LocalDate day = days.from(); day.isBefore(days.until()); day = day.plusDays(1)) {
      boolean uses = day.getMonthValue() > 1 && day.getDayOfMonth() < 10;
      observed += uses || day.getMonthValue() == 1 ? 1 : 0;
      used += uses ? 1 : 0;
    }
    return new WindowCount(days.days(), observed, used, 0, WindowCount.Held.NONE, 0);
  }

  private static PlannedPeriod period(String from, String until, String lastDay) {
    return PlannedPeriod.of(
            goals(ann().plans("a", "alcohol", "2026-01-01", from, until)),
            GoalsTest::january,
            until(lastDay))
        .get(0);
  }

  @Test
  void aPlannedTimeIsJudgedOnceItsEndHasPassed() {
    PlannedPeriod running = period("2026-01-05", "2026-01-31", "2026-01-30");
    assertFalse(running.hasEnded());
    assertEquals(26, running.count().observed());
    assertEquals(Reason.NOT_ENDED_YET, running.completed(0.5).reason());
    PlannedPeriod over = period("2026-01-05", "2026-01-31", "2026-01-31");
    assertTrue(over.hasEnded());
    assertEquals(27, over.period().days());
    assertEquals(Status.ACHIEVED, over.completed(0.5).status());
    assertEquals(100, over.kept(0.8, 0.5).value());
  }

  @Test
  void useAfterThePlannedEndIsNotLookedAt() {
    PlannedPeriod over = period(null, "2026-01-31", "2026-02-28");
    assertEquals(31, over.period().days(), "without a first day it begins when it was planned");
    assertEquals(0, over.count().used());
    assertEquals(Status.ACHIEVED, over.completed(0.5).status());
  }

  @Test
  void mostOfAPlanKeptIsSomethingToo() {
    PlannedPeriod mostly = period("2026-01-01", "2026-02-04", "2026-02-28");
    assertEquals(100 * 31.0 / 35, mostly.kept(0.8, 0.5).value(), 1e-9);
    assertEquals(Status.NOT_ACHIEVED, mostly.completed(0.5).status());
    assertEquals(Status.ACHIEVED, mostly.kept(0.8, 0.5).status());
    PlannedPeriod unknown = period("2026-02-10", "2026-02-20", "2026-02-28");
    assertEquals(Reason.NO_REPORTS, unknown.completed(0.5).reason());
    PlannedPeriod little = period("2026-01-30", "2026-03-31", "2026-03-31");
    assertEquals(Status.NOT_ACHIEVED, little.completed(0.5).status(), "use is known");
    assertEquals(Reason.COVERAGE_TOO_LOW, little.kept(0.7, 0).reason(), "never less than 5/7");
    assertEquals(Reason.COVERAGE_TOO_LOW, little.kept(0.7, 0.5).reason());
    assertEquals(
        Status.NOT_ACHIEVED, little.kept(0.8, 0.5).status(), "the rest could not make up for it");
  }
}
