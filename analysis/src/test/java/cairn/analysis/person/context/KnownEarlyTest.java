package cairn.analysis.person.context;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Cutoff;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.stay.Episode;
import cairn.analysis.person.stay.Episodes;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Measure;
import cairn.ingest.model.Part;
import cairn.ingest.model.Period;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.ScaleSubject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was known early, and what people did next, with answers worked out by hand. */
class KnownEarlyTest {
  private final Histories program =
      new Histories()
          .weekly("g1", "psychoeducation", "2026-01-05", 8)
          .weekly("g2", "ongoing_support", "2026-01-06", 30);

  private List<Episode> stays(ClientHistory history, Cutoff cutoff) {
    return Episodes.of(
        cutoff.apply(history),
        cutoff.apply(program.meetings()),
        t -> t.course().stoppingGapDays(),
        cutoff);
  }

  private Histories.Person bo() {
    return program.person("bo").joins("g2", "2026-01-06");
  }

  @Test
  void stayingCountsFromTheDayItWasKnown() {
    // Sessions 1 to 6: 6 January to 10 February, then nothing more.
    Episode stay =
        stays(bo().attends("g2", 1, 2, 3, 4, 5, 6).history(), until("2026-06-30")).get(0);
    assertEquals(new StayAfter(35, EndClass.LEFT), StayAfter.of(stay, day("2026-01-01")));
    assertEquals(new StayAfter(28, EndClass.LEFT), StayAfter.of(stay, day("2026-01-13")));
    assertEquals(new StayAfter(7, EndClass.LEFT), StayAfter.of(stay, day("2026-02-03")));
    assertNull(StayAfter.of(stay, day("2026-02-04")), "later than four weeks is not early");
    Episode once = stays(bo().attends("g2", 1).history(), until("2026-06-30")).get(0);
    assertEquals(new StayAfter(0, EndClass.LEFT), StayAfter.of(once, day("2026-01-06")));
    assertNull(StayAfter.of(once, day("2026-01-07")), "the stay had ended");
  }

  @Test
  void firstGoalsAreTheClientsUnlessOneWasMandated() {
    assertNull(FirstGoal.of(List.of()));
    assertEquals(ChosenBy.CLIENT, first(ChosenBy.TOGETHER, ChosenBy.CLIENT));
    assertEquals(ChosenBy.TOGETHER, first(ChosenBy.TOGETHER, ChosenBy.TOGETHER));
    assertEquals(ChosenBy.MANDATED, first(ChosenBy.CLIENT, ChosenBy.MANDATED));
    ClientHistory later =
        goal(goal(bo(), "a", "2026-01-06", ChosenBy.TOGETHER), "b", "2026-01-07", ChosenBy.CLIENT)
            .history();
    assertEquals(new FirstGoal(ChosenBy.TOGETHER, day("2026-01-06")), FirstGoal.of(later.goals()));
  }

  private ChosenBy first(ChosenBy one, ChosenBy other) {
    ClientHistory history =
        goal(goal(bo(), "a", "2026-01-06", one), "b", "2026-01-06", other).history();
    return FirstGoal.of(history.goals()).chosenBy();
  }

  private static Histories.Person goal(
      Histories.Person person, String id, String on, ChosenBy chosenBy) {
    return person.sets(id, "fewer_days", "alcohol", on, Horizon.LONG, chosenBy, null, null, null);
  }

  @Test
  void theFirstTotalAfterTheStartIsTheEarlyAlliance() {
    ClientHistory told =
        new Told(bo().history())
            .scores("wai_sr", "total", "2026-01-05", 20)
            .scores("wai_sr", "bond", "2026-01-07", 12)
            .scores("wai_sr", "total", "2026-01-20", 44)
            .scores("wai_sr", "total", "2026-01-27", 50)
            .scores("gsrs", "total", "2026-02-03", 36)
            .scores("srs", "total", "2026-02-04", 30)
            .scores("phq_9", "total", "2026-01-07", 9)
            .history();
    List<Measure> early = EarlyScores.of(told.measures(), ScaleSubject.ALLIANCE, day("2026-01-06"));
    assertEquals(
        List.of("gsrs", "wai_sr"), early.stream().map(score -> score.instrument().key()).toList());
    assertEquals(44, early.get(1).score());
    assertEquals(
        List.of(), EarlyScores.of(told.measures(), ScaleSubject.COHESION, day("2026-01-06")));
  }

  @Test
  void ofAQuestionnaireWithoutATotalEachSubscaleIsAnEarlyScore() {
    ClientHistory told =
        new Told(bo().history())
            .scores("gcq_s", "engaged", "2026-01-13", 3.4)
            .scores("gcq_s", "engaged", "2026-01-20", 5)
            .scores("gcq_s", "conflict", "2026-01-20", 1.25)
            .scores("tfi_cohesion", "total", "2026-01-20", 50)
            .history();
    List<Measure> early = EarlyScores.of(told.measures(), ScaleSubject.CLIMATE, day("2026-01-06"));
    assertEquals(List.of(1.25, 3.4), early.stream().map(Measure::score).toList());
  }

  @Test
  void comingAfterUseIsKnownOnlyWhereItWasWrittenDown() {
    ClientHistory told =
        new Told(bo().attends("g2", 1, 2, 3).history())
            .comesAfterUse("g2-2", true)
            .comesAfterUse("g2-3", false)
            .history();
    assertNull(
        ArrivedAfterUse.ever(told.attended(), day("2026-01-06"), day("2026-01-07")),
        "of the first session nobody knows");
    assertEquals(true, ArrivedAfterUse.ever(told.attended(), day("2026-01-06"), day("2026-02-03")));
    assertEquals(
        false, ArrivedAfterUse.ever(told.attended(), day("2026-01-20"), day("2026-02-03")));
  }

  @Test
  void theNextGroupIsTheFirstSessionOfAnotherTypeAfterTheLastOne() {
    ClientHistory moved =
        bo().joins("g1", "2026-01-05")
            .attends("g1", 1, 2, 3, 4, 5, 6, 7, 8)
            .attends("g2", 12)
            .history();
    Cutoff end = until("2026-12-31");
    Episode course = stays(moved, end).get(0);
    assertEquals("psychoeducation", course.type().key());
    assertEquals("ongoing_support", NextGroup.of(course, moved.attended(), end));
    ClientHistory stayed = bo().attends("g2", 1, 2).history();
    assertEquals(NextGroup.NONE, NextGroup.of(stays(stayed, end).get(0), stayed.attended(), end));
    Cutoff soon = until("2026-03-10");
    // The stay ended on 13 January; 60 days later is 14 March.
    assertEquals(
        NextGroup.NOT_YET_KNOWN, NextGroup.of(stays(stayed, soon).get(0), stayed.attended(), soon));
    ClientHistory atOnce = bo().attends("g2", 1, 2).attends("g1", 6).history();
    assertEquals(
        NextGroup.NOT_YET_KNOWN, NextGroup.of(stays(atOnce, soon).get(0), atOnce.attended(), soon));
    ClientHistory back = bo().attends("g2", 1, 2, 8).history();
    assertEquals(NextGroup.SAME, NextGroup.of(stays(back, end).get(0), back.attended(), end));
    ClientHistory died =
        bo().joins("g2", "2026-01-05")
            .attends("g2", 1, 2)
            .leaves("g2", "2026-01-20", "died")
            .history();
    assertNull(NextGroup.of(stays(died, end).get(0), died.attended(), end), "nobody to go on");
    ClientHistory goesOn = bo().attends("g2", 1, 2).history();
    Cutoff now = until("2026-01-20");
    assertNull(NextGroup.of(stays(goesOn, now).get(0), goesOn.attended(), now));
  }

  @Test
  void careBegunIsOfAKindNotHadAtTheStart() {
    ClientHistory told =
        new Told(bo().history())
            .has("buprenorphine", "2025-05-01", null)
            .has("buprenorphine", "2026-03-01", null)
            .has("naltrexone", "2025-01-01", "2025-02-01")
            .has("residential", "2026-07-07", null)
            .history();
    assertFalse(CareStart.MEDICATION.began(told.care(), day("2026-01-06")), "had it already");
    assertTrue(CareStart.MORE_INTENSIVE.began(told.care(), day("2026-01-06")), "day 182");
    assertFalse(CareStart.MORE_INTENSIVE.began(told.care(), day("2026-01-05")), "day 183");
    ClientHistory again = new Told(bo().history()).has("methadone", "2026-01-07", null).history();
    assertTrue(CareStart.MEDICATION.began(again.care(), day("2026-01-06")));
    assertFalse(CareStart.MEDICATION.began(again.care(), day("2026-01-07")), "begun on the day");
  }

  @Test
  void anActDoneOftenCountsOnceForItsPart() {
    ClientHistory told =
        new Told(bo().history())
            .does("water_between", "2026-01-05", "2026-01-11", 4)
            .does("water_between", "2026-01-12", "2026-01-18", 2)
            .does("ate_before", "2026-01-12", "2026-01-18", 1)
            .does("condom", "2026-01-12", "2026-01-18", 0)
            .does("overdose", "2026-01-12", "2026-01-18", 1)
            .does("gave_up_keys", "2026-02-02", "2026-02-08", 1)
            .history();
    Period window = Period.inclusive(day("2026-01-05"), day("2026-02-01"));
    assertEquals(Map.of(Part.DRUG, 1, Part.SET, 1), ActsByPart.of(told.safetyReports(), window));
    assertEquals(Map.of(), ActsByPart.of(List.of(), window));
  }

  @Test
  void aGoalThatChangedTellsWhereToAndWhen() {
    assertNull(
        GoalChange.of(new OwnGoals(bo().sets("w", "exercise", null, "2026-01-06").history())));
    Histories.Person kept =
        bo().attends("g2", 1, 5).sets("a", "fewer_days", "alcohol", "2026-01-06");
    assertEquals(new GoalChange("unchanged", 28), change(kept));
    Histories.Person to =
        kept.sets(
            "b",
            "abstinence",
            "alcohol",
            "2026-01-20",
            Horizon.LONG,
            ChosenBy.CLIENT,
            null,
            null,
            "a");
    assertEquals(new GoalChange("to_abstinence", 14), change(to));
    Histories.Person reviewed =
        bo().sets("a", "fewer_days", "alcohol", "2026-01-06")
            .reviews("a", "2026-01-13", ReviewStatus.CHANGED, null);
    assertEquals(new GoalChange(GoalChange.NOT_KNOWN, 7), change(reviewed));
    assertTrue(change(reviewed).changed());
    Histories.Person before = bo().sets("a", "abstinence", "alcohol", "2026-01-06");
    assertEquals(new GoalChange("unchanged", 0), change(before), "nobody came after it was set");
  }

  private static GoalChange change(Histories.Person person) {
    return GoalChange.of(new OwnGoals(person.history()));
  }
}
