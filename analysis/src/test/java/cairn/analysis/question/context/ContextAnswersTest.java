package cairn.analysis.question.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.person.context.CareStart;
import cairn.analysis.person.context.WayOfLiving;
import cairn.analysis.question.context.ContextTally.ActsKey;
import cairn.analysis.question.context.ContextTally.CareKey;
import cairn.analysis.question.context.ContextTally.GoalChangeKey;
import cairn.analysis.question.context.ContextTally.LivingKey;
import cairn.analysis.question.context.ContextTally.NextKey;
import cairn.analysis.question.context.ContextTally.RecordedKey;
import cairn.analysis.question.context.ContextTally.ScaleKey;
import cairn.analysis.question.context.ContextTally.ScoreKey;
import cairn.analysis.question.context.ContextTally.SignKey;
import cairn.analysis.question.context.ContextTally.Stayed;
import cairn.analysis.question.context.ContextTally.WithinKey;
import cairn.analysis.question.context.UseByLivingRow.Stretch;
import cairn.analysis.question.context.WithinPersonRow.Looked;
import cairn.analysis.statistic.change.WithinPerson;
import cairn.analysis.statistic.proportion.RatioOfTotals;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import cairn.ingest.model.EndClass;
import cairn.ingest.model.Part;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables on what goes with what, from sums put together by hand. */
final class ContextAnswersTest {
  private static final double LEVEL = 0.95;
  private static final String TYPE = "drop_in";

  private final ContextTally tally = Tally.empty(ContextTally.class);
  private int groups;

  private void seen(RecordKind... kinds) {
    for (RecordKind kind : kinds) {
      tally.seen().count(new RecordedKey(kind));
    }
  }

  private void feeling(String feeling, double with, double without, int people) {
    for (int i = 0; i < people; i++) {
      tally
          .within()
          .sums()
          .add(
              new WithinKey(Looked.FEELING_THEN_USE, feeling),
              WithinPerson.of(new double[] {with}, new double[] {without}).numbers());
    }
  }

  private WithinPersonRow within(Looked question, String subject) {
    return PeopleAgainstThemselves.rows(
            tally, List.of("calm", "sad", "tired"), List.of("feelings"), LEVEL)
        .stream()
        .filter(r -> r.question() == question && r.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private WithinPersonRow within(String feeling) {
    return within(Looked.FEELING_THEN_USE, feeling);
  }

  private UseByLivingRow housed() {
    return UseByLiving.rows(tally, LEVEL).stream()
        .filter(r -> r.living() == WayOfLiving.HOUSED && r.so() == YesNo.YES)
        .filter(r -> r.sinceStart() == Stretch.ALL)
        .findFirst()
        .orElseThrow();
  }

  private StayingByRow staying(String question, SignLevel level) {
    return EarlySigns.rows(tally, LEVEL).stream()
        .filter(r -> r.question().equals(question) && r.level() == level)
        .filter(r -> r.groupType().equals(Counts.ALL))
        .findFirst()
        .orElseThrow();
  }

  private NextSteps next() {
    return new NextSteps(tally, LEVEL);
  }

  @Test
  void lookedAtTogetherTheSmallestPIsMultipliedByHowManyWereLookedAt() {
    seen(RecordKind.FEELINGS, RecordKind.USE);
    feeling("sad", 0.6, 0.2, 6);
    feeling("sad", 0.2, 0.2, 6);
    feeling("calm", 0.1, 0.2, 6);
    feeling("calm", 0.3, 0.2, 6);
    feeling("tired", 1, 0, 9);
    WithinPersonRow.Difference sad = within("sad").differenceOrNone();
    // Twelve differences, six of 0.4 and six of 0: mean 0.2, t = 0.2 / (0.2 sqrt(12/11) / sqrt 12).
    assertEquals(0.2, sad.difference(), 1e-8);
    double half = 2.200985160 * 0.2 / Math.sqrt(11);
    assertEquals(0.2 - half, sad.lower(), 1e-6);
    assertEquals(sad.p() * 2, sad.pHolm(), 1e-12, "two have a p");
    WithinPersonRow tired = within("tired");
    assertNull(tired.difference());
    assertEquals(9, tired.occasions().people());
    assertEquals("fewer than 10 people with both kinds of occasion", tired.how().note());
    assertEquals(1, within("calm").differenceOrNone().pHolm(), 1e-12);
  }

  @Test
  void aFewPeopleWithMostOfTheWeightAreNoAverage() {
    seen(RecordKind.FEELINGS, RecordKind.USE);
    feeling("sad", 1, 0, 12);
    double[] many = new double[400];
    tally
        .within()
        .sums()
        .add(new WithinKey(Looked.FEELING_THEN_USE, "sad"), WithinPerson.of(many, many).numbers());
    assertEquals("a few people hold most of the weight", within("sad").how().note());
    assertNull(within("sad").difference());
  }

  @Test
  void theSameInEverybodyHasNoInterval() {
    seen(RecordKind.FEELINGS, RecordKind.USE);
    feeling("sad", 1, 0.5, 12);
    WithinPersonRow sad = within("sad");
    assertEquals(0.5, sad.differenceOrNone().difference(), 1e-8);
    assertNull(sad.differenceOrNone().lower());
    assertEquals("the same in everybody", sad.how().note());
  }

  @Test
  void whatNobodyWroteDownIsNotCollected() {
    seen(RecordKind.USE);
    assertEquals("not collected: feelings", within("sad").how().note());
    assertEquals(
        "not collected: topics, reviews", within(Looked.TOPIC_THEN_GOAL, "feelings").how().note());
    assertEquals("not collected: housed", within(Looked.LIVING_AND_USE, "housed").how().note());
    assertEquals("not collected: housed", housed().how().note());
    StayingByRow goals = staying("first_goal_chosen_by", SignLevel.ANY);
    assertEquals("not collected: goals", goals.how().note());
    seen(RecordKind.ALLIANCE);
    StayingByRow late = staying("early_alliance", SignLevel.ANY);
    assertEquals("recorded, but of nobody early in a stay", late.how().note());
    assertEquals(List.of(), next().groups());
    assertEquals(List.of(), GoalChanges.rows(tally, LEVEL));
  }

  @Test
  void useByLivingIsDaysOfDaysWithPeopleAsUnits() {
    seen(RecordKind.USE, RecordKind.HOUSED);
    for (int i = 0; i < 10; i++) {
      long[] sums = RatioOfTotals.ofPerson(i % 2 == 0 ? 2 : 4, 7).numbers();
      tally
          .living()
          .add(
              new LivingKey(WayOfLiving.HOUSED, YesNo.YES, Stretch.ALL),
              1,
              sums[0],
              sums[1],
              sums[2],
              sums[3],
              sums[4],
              sums[5]);
    }
    assertEquals(30, housed().daysUsed());
    assertEquals(70, housed().daysObserved());
    // Residuals of one day either way: sqrt(10/9 * 10) / 70, t(9).
    double half = 2.262157163 * Math.sqrt(100 / 9.0) / 70;
    assertEquals(3 / 7.0 + half, housed().share().upper(), 1e-8);
  }

  @Test
  void everyPersonGoesOneWayAndEveryWeekLiesInOneStretch() {
    seen(RecordKind.USE, RecordKind.HOUSED);
    WithinKey key = new WithinKey(Looked.LIVING_AND_USE, "housed");
    tally.within().people().add(key, 7, 1, 4);
    assertEquals(
        new WithinPersonRow.ByPerson(7, 1, 4), within(Looked.LIVING_AND_USE, "housed").byPerson());
    assertEquals(
        List.of(
            Stretch.WEEKS_1_13,
            Stretch.WEEKS_14_26,
            Stretch.WEEKS_14_26,
            Stretch.WEEKS_27_52,
            Stretch.WEEKS_53_ON),
        IntStream.of(13, 14, 26, 52, 53).mapToObj(Stretch::of).toList());
  }

  private void stay(EarlySign sign, SignLevel level, EndClass end, int days, long people) {
    // Each person comes to a group of their own.
    for (long i = 0; i < people; i++) {
      Stayed stayed = new Stayed("g" + groups++, end, days);
      tally.early().signs().count(new SignKey(sign, level, TYPE, stayed));
    }
  }

  @Test
  void stayingByWhoseTheFirstGoalWas() {
    EarlySign goal = EarlySign.FIRST_GOAL_CHOSEN_BY;
    stay(goal, SignLevel.CLIENT, EndClass.LEFT, 30, 3);
    stay(goal, SignLevel.CLIENT, EndClass.CENSORED, 100, 9);
    stay(goal, SignLevel.TOGETHER, EndClass.LEFT, 91, 6);
    stay(goal, SignLevel.TOGETHER, EndClass.PLANNED, 120, 6);
    stay(goal, SignLevel.MANDATED, EndClass.LEFT, 10, 9);
    StayingByRow client = staying(goal.key(), SignLevel.CLIENT);
    assertEquals(0.75, client.share().share(), 1e-12);
    assertEquals(3, client.followed().stopped());
    // Three stayed 30 days, nine all 91.
    assertEquals((3 * 30 + 9 * 91) / 12.0 / 7, client.mean().meanWeeks(), 1e-12);
    assertNull(client.reference());
    StayingByRow together = staying(goal.key(), SignLevel.TOGETHER);
    assertEquals(0.5, together.share().share(), 1e-12, "day 91 is within 13 weeks");
    assertEquals(13, together.mean().meanWeeks(), 1e-12);
    assertNull(together.mean().meanLower(), "a mean without error has no interval");
    assertEquals(SignLevel.CLIENT, together.reference());
    assertEquals(-0.25, together.difference().difference(), 1e-12);
    // The jackknife over 24 groups of one: 23/24 Σ u²/(1 − 1/12)², Student's t on 22.
    double error = Math.sqrt(23 / 24.0 * 144 / 121 * (0.75 * 0.25 + 0.5 * 0.5) / 12);
    double down = 2.0738730679 * error;
    assertEquals(-0.25 - down, together.difference().differenceLower(), 1e-8);
    assertNull(together.difference().differenceWeeksLower());
    StayingByRow mandated = staying(goal.key(), SignLevel.MANDATED);
    assertNull(mandated.share().share());
    assertEquals("fewer than 10 people", mandated.how().note());
    assertEquals(SignLevel.CLIENT, mandated.reference());
  }

  @Test
  void aReferenceThatCannotBeToldLeavesTheShareAndNoDifference() {
    stay(EarlySign.FIRST_GOAL_CHOSEN_BY, SignLevel.CLIENT, EndClass.LEFT, 30, 3);
    stay(EarlySign.FIRST_GOAL_CHOSEN_BY, SignLevel.MANDATED, EndClass.LEFT, 10, 5);
    stay(EarlySign.FIRST_GOAL_CHOSEN_BY, SignLevel.MANDATED, EndClass.CENSORED, 99, 15);
    StayingByRow mandated = staying("first_goal_chosen_by", SignLevel.MANDATED);
    assertEquals(0.75, mandated.share().share(), 1e-12);
    assertNull(mandated.difference());
    assertEquals("the reference: fewer than 10 people", mandated.how().note());
  }

  @Test
  void stayingNobodyWasObservedForIsNoShare() {
    stay(EarlySign.CAME_AFTER_USE_FIRST_SESSION, SignLevel.NO, EndClass.PLANNED, 49, 20);
    stay(EarlySign.CAME_AFTER_USE_FIRST_4_WEEKS, SignLevel.NO, EndClass.CENSORED, 63, 20);
    StayingByRow course = staying("came_after_use_first_session", SignLevel.NO);
    assertEquals("nobody was observed that long", course.how().note());
    StayingByRow weeks = staying("came_after_use_first_4_weeks", SignLevel.NO);
    assertEquals(9, weeks.followed().weeks());
    assertEquals(1, weeks.share().share(), 1e-12);
    assertNull(weeks.share().lower());
  }

  @Test
  void anAllianceIsDividedAtItsMedian() {
    for (int score = 30; score < 42; score++) {
      EndClass end = score < 33 ? EndClass.LEFT : EndClass.CENSORED;
      scored(new ScaleKey(EarlySign.EARLY_ALLIANCE, "wai_sr", "total"), score, end);
      scored(new ScaleKey(EarlySign.EARLY_ALLIANCE, "wai_sr", "total"), score, end);
    }
    StayingByRow below = staying("early_alliance_wai_sr", SignLevel.BELOW_MEDIAN);
    assertEquals(new StayingByRow.Scale("wai_sr", "total", 35.5), below.scale());
    assertEquals(12, below.followed().people());
    assertEquals(0.5, below.share().share(), 1e-12);
    StayingByRow up = staying("early_alliance_wai_sr", SignLevel.FROM_MEDIAN_UP);
    assertEquals(0.5, up.difference().difference(), 1e-12);
    assertNull(up.difference().differenceLower(), "nobody of the upper half stopped");
  }

  private void scored(ScaleKey scale, int score, EndClass end) {
    Stayed stayed = new Stayed("g" + groups++ % 12, end, 91);
    tally.early().scores().count(new ScoreKey(scale, score * 1000L, stayed));
  }

  @Test
  void climateIsAskedSubscaleBySubscaleAndNotMissedWhereNobodyAsks() {
    assertTrue(
        EarlySigns.rows(tally, LEVEL).stream().noneMatch(r -> r.isAbout(EarlySign.EARLY_CLIMATE)));
    for (int score = 0; score < 40; score++) {
      EndClass end = score % 4 == 0 ? EndClass.LEFT : EndClass.CENSORED;
      scored(new ScaleKey(EarlySign.EARLY_CLIMATE, "gcq_s", "engaged"), score / 7, end);
      scored(new ScaleKey(EarlySign.EARLY_CLIMATE, "gcq_s", "conflict"), 6 - score / 7, end);
    }
    StayingByRow engaged = staying("early_climate_gcq_s_engaged", SignLevel.FROM_MEDIAN_UP);
    assertEquals("engaged", engaged.scale().subscale());
    assertEquals(SignLevel.BELOW_MEDIAN, engaged.reference());
    assertEquals("difference of Kaplan-Meier shares, by groups, t", engaged.how().method());
    assertTrue(engaged.difference().differenceLower() < engaged.difference().difference());
    assertEquals(
        "conflict",
        staying("early_climate_gcq_s_conflict", SignLevel.BELOW_MEDIAN).scale().subscale());
    seen(RecordKind.COHESION);
    assertEquals(
        "recorded, but of nobody early in a stay",
        staying("early_cohesion", SignLevel.ANY).how().note());
  }

  @Test
  void movesAddUpToThoseWhoseNextStepIsKnown() {
    tally.after().next().add(new NextKey(TYPE, "ongoing_support"), 6);
    tally.after().next().add(new NextKey(TYPE, "none"), 5);
    tally.after().next().add(new NextKey(TYPE, "same_type"), 1);
    tally.after().next().add(new NextKey(TYPE, "not_yet_known"), 4);
    List<NextGroupRow> rows = next().groups();
    assertEquals(3, rows.size());
    assertEquals(12, rows.stream().mapToLong(NextGroupRow::n).sum());
    for (NextGroupRow row : rows) {
      assertEquals(12, row.of());
      assertEquals(4, row.notYetKnown());
    }
    List<NextGroupRow> moved = rows.stream().filter(NextGroupRow::isToAnotherType).toList();
    assertEquals(1, moved.size());
    assertEquals(0.5, moved.get(0).share().share(), 1e-12);
  }

  @Test
  void careIsNoneOnlyWhereCareIsCollected() {
    tally.after().care().add(new CareKey(TYPE, CareStart.MEDICATION), 40, 0);
    CareBegunRow lacking = next().care().get(0);
    assertEquals(Counts.ALL, lacking.groupType());
    assertEquals("not collected: care", lacking.how().note());
    assertNull(lacking.share().share());
    seen(RecordKind.CARE);
    assertEquals("nobody has such care in these records", next().care().get(0).how().note());
    seen(RecordKind.MEDICATION);
    assertEquals(0, next().care().get(0).share().share(), 1e-12);
  }

  @Test
  void actsOfTheThreePartsAddUp() {
    for (int i = 0; i < 12; i++) {
      int drug = i % 3;
      add(Part.DRUG, drug);
      add(Part.SET, 1);
      add(Part.SETTING, 2 - drug);
    }
    List<SaferActsRow> rows =
        next().acts().stream().filter(r -> r.groupType().equals(Counts.ALL)).toList();
    assertEquals(1, rows.stream().mapToDouble(r -> r.share().share()).sum(), 1e-12);
    assertEquals(36, rows.get(0).of());
    SaferActsRow set = rows.stream().filter(r -> r.part() == Part.SET).findFirst().orElseThrow();
    assertEquals(1 / 3.0, set.share().share(), 1e-12);
    assertNull(set.share().lower(), "one of three in everybody has no spread");
    assertEquals("the same in everybody", set.how().note());
  }

  private void add(Part part, int acts) {
    tally.acts().add(new ActsKey(TYPE, "week_13", part), RatioOfTotals.ofPerson(acts, 3).numbers());
  }

  @Test
  void goalsThatChangedByWeek13() {
    goals("unchanged", 200, 6);
    goals("to_abstinence", 35, 2);
    goals("otherwise", 140, 4);
    GoalChangeRow row = GoalChanges.rows(tally, LEVEL).get(0);
    assertEquals(Counts.ALL, row.groupType());
    assertEquals(6, row.n());
    assertEquals(12, row.of());
    assertEquals(new GoalChangeRow.Directions(2, 0, 4, 0), row.directions());
    assertEquals(2 / 12.0, row.when().changedByWeek13(), 1e-12);
    assertTrue(row.when().week13Lower() < 2 / 12.0);
    // Half have changed it from day 140 on, and nobody more: the middle of 140 and 200 days.
    assertEquals(170 / 7.0, row.when().medianWeeks(), 1e-12);
  }

  @Test
  void whereNobodyWasSeenUntilWeek13TheShareBySaysWhy() {
    goals("unchanged", 60, 12);
    goals("to_abstinence", 84, 1);
    GoalChangeRow row = GoalChanges.rows(tally, LEVEL).get(0);
    assertEquals(12, row.when().medianWeeks(), 1e-12);
    assertNull(row.when().changedByWeek13());
    assertEquals("nobody with an unchanged goal was seen until week 13", row.how().note());
  }

  @Test
  void fewGoalsAreCountedAndNotTimed() {
    goals("not_known", 35, 9);
    GoalChangeRow row = GoalChanges.rows(tally, LEVEL).get(0);
    assertEquals(9, row.directions().notKnown());
    assertEquals(GoalChangeRow.When.NOT_TOLD, row.when());
    assertEquals("fewer than 10 people", row.how().note());
  }

  private void goals(String direction, int days, long people) {
    tally.goalChanges().add(new GoalChangeKey(TYPE, direction, days), people);
  }
}
