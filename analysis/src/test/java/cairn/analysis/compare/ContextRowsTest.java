package cairn.analysis.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.result.ContextTables;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import cairn.analysis.statistic.RatioOfTotals;
import cairn.analysis.statistic.WithinPerson;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables on what goes with what, from sums put together by hand. */
final class ContextRowsTest {
  private final Summary summary = new Summary();

  private void seen(String... kinds) {
    for (String kind : kinds) {
      summary.context.seen.count(kind);
    }
  }

  private void feeling(String feeling, double with, double without, int people) {
    for (int i = 0; i < people; i++) {
      summary.context.within.add(
          new Key("feeling_then_use", feeling),
          WithinPerson.of(new double[] {with}, new double[] {without}).numbers());
    }
  }

  private List<Row> within() {
    return OwnDifferenceRows.within(
        summary, List.of("calm", "sad", "tired"), List.of("feelings"), 0.95);
  }

  private static Row find(List<Row> rows, String... words) {
    return rows.stream()
        .filter(
            r -> {
              for (int i = 0; i < words.length; i++) {
                if (!words[i].equals(r.text(i))) {
                  return false;
                }
              }
              return true;
            })
        .findFirst()
        .orElseThrow();
  }

  private static double number(Table table, Row row, String column) {
    return row.number(table.indexOf(column));
  }

  private static Object value(Table table, Row row, String column) {
    return row.value(table.indexOf(column));
  }

  @Test
  void lookedAtTogetherTheSmallestPIsMultipliedByHowManyWereLookedAt() {
    seen("feelings", "use");
    feeling("sad", 0.6, 0.2, 6);
    feeling("sad", 0.2, 0.2, 6);
    feeling("calm", 0.1, 0.2, 6);
    feeling("calm", 0.3, 0.2, 6);
    feeling("tired", 1, 0, 9);
    List<Row> rows = within();
    Table t = ContextTables.WITHIN_PERSON;
    Row sad = find(rows, "feeling_then_use", "sad");
    // Twelve differences, six of 0.4 and six of 0: mean 0.2, t = 0.2 / (0.2 sqrt(12/11) / sqrt 12).
    assertEquals(0.2, number(t, sad, "difference"), 1e-8);
    double half = 2.200985160 * 0.2 / Math.sqrt(11);
    assertEquals(0.2 - half, number(t, sad, "lower"), 1e-6);
    assertEquals(number(t, sad, "p") * 2, number(t, sad, "p_holm"), 1e-12, "two have a p");
    Row tired = find(rows, "feeling_then_use", "tired");
    assertNull(value(t, tired, "difference"));
    assertNull(value(t, tired, "p"));
    assertEquals(9L, value(t, tired, "people"));
    assertEquals("fewer than 10 people with both kinds of occasion", value(t, tired, "note"));
    assertEquals(1, number(t, find(rows, "feeling_then_use", "calm"), "p_holm"), 1e-12);
  }

  @Test
  void aFewPeopleWithMostOfTheWeightAreNoAverage() {
    seen("feelings", "use");
    feeling("sad", 1, 0, 12);
    double[] many = new double[400];
    summary.context.within.add(
        new Key("feeling_then_use", "sad"), WithinPerson.of(many, many).numbers());
    Row sad = find(within(), "feeling_then_use", "sad");
    assertEquals(
        "a few people hold most of the weight", value(ContextTables.WITHIN_PERSON, sad, "note"));
    assertNull(value(ContextTables.WITHIN_PERSON, sad, "difference"));
  }

  @Test
  void theSameInEverybodyHasNoInterval() {
    seen("feelings", "use");
    feeling("sad", 1, 0.5, 12);
    Row sad = find(within(), "feeling_then_use", "sad");
    assertEquals(0.5, number(ContextTables.WITHIN_PERSON, sad, "difference"), 1e-8);
    assertNull(value(ContextTables.WITHIN_PERSON, sad, "lower"));
    assertEquals("the same in everybody", value(ContextTables.WITHIN_PERSON, sad, "note"));
  }

  @Test
  void whatNobodyWroteDownIsNotCollected() {
    seen("use");
    Table t = ContextTables.WITHIN_PERSON;
    assertEquals(
        "not collected: feelings", value(t, find(within(), "feeling_then_use", "sad"), "note"));
    assertEquals(
        "not collected: topics, reviews",
        value(t, find(within(), "topic_then_goal", "feelings"), "note"));
    Row level = find(OwnDifferenceRows.levels(summary, 0.95), "housed", "yes");
    assertEquals("not collected: housed", value(ContextTables.USE_BY_LIVING, level, "note"));
    Table staying = ContextTables.STAYING_BY;
    Row goals = find(StayingByRows.rows(summary, 0.95), "first_goal_chosen_by", "any");
    assertEquals("not collected: goals", value(staying, goals, "note"));
    seen("alliance");
    Row late = find(StayingByRows.rows(summary, 0.95), "early_alliance", "any");
    assertEquals("recorded, but of nobody early in a stay", value(staying, late, "note"));
    assertEquals(List.of(), NextStepRows.moves(summary, 0.95));
    assertEquals(List.of(), GoalChangeRows.rows(summary, 0.95));
  }

  @Test
  void useByLivingIsDaysOfDaysWithPeopleAsUnits() {
    seen("use", "housed");
    for (int i = 0; i < 10; i++) {
      long[] sums = RatioOfTotals.ofPerson(i % 2 == 0 ? 2 : 4, 7).numbers();
      summary.context.levels.add(
          new Key("housed", "yes"), 1, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }
    Table t = ContextTables.USE_BY_LIVING;
    Row row = find(OwnDifferenceRows.levels(summary, 0.95), "housed", "yes");
    assertEquals(30L, value(t, row, "days_used"));
    assertEquals(70L, value(t, row, "days_observed"));
    // Residuals of one day either way: sqrt(10/9 * 10) / 70, t(9).
    double half = 2.262157163 * Math.sqrt(100 / 9.0) / 70;
    assertEquals(3 / 7.0 + half, number(t, row, "upper"), 1e-8);
  }

  private void stay(String question, String level, String end, int days, long people) {
    summary.context.stays.add(new Key(question, level, "all", end, Integer.toString(days)), people);
  }

  @Test
  void stayingByWhoseTheFirstGoalWas() {
    stay("first_goal_chosen_by", "client", "left", 30, 3);
    stay("first_goal_chosen_by", "client", "censored", 100, 9);
    stay("first_goal_chosen_by", "together", "left", 91, 6);
    stay("first_goal_chosen_by", "together", "planned", 120, 6);
    stay("first_goal_chosen_by", "mandated", "left", 10, 9);
    Table t = ContextTables.STAYING_BY;
    List<Row> rows = StayingByRows.rows(summary, 0.95);
    Row client = find(rows, "first_goal_chosen_by", "client");
    assertEquals(0.75, number(t, client, "share"), 1e-12);
    assertEquals(3L, value(t, client, "stopped"));
    // Three stayed 30 days, nine all 91.
    assertEquals((3 * 30 + 9 * 91) / 12.0 / 7, number(t, client, "mean_weeks"), 1e-12);
    assertNull(value(t, client, "reference"));
    Row together = find(rows, "first_goal_chosen_by", "together");
    assertEquals(0.5, number(t, together, "share"), 1e-12, "day 91 is within 13 weeks");
    assertEquals(13, number(t, together, "mean_weeks"), 1e-12);
    assertNull(value(t, together, "mean_lower"), "a mean without error has no interval");
    assertEquals(-0.25, number(t, together, "difference"), 1e-12);
    double low = number(t, client, "upper") - 0.75;
    double down = Math.hypot(0.5 - number(t, together, "lower"), low);
    assertEquals(-0.25 - down, number(t, together, "difference_lower"), 1e-12);
    assertNull(value(t, together, "difference_weeks_lower"));
    Row mandated = find(rows, "first_goal_chosen_by", "mandated");
    assertNull(value(t, mandated, "share"));
    assertEquals("fewer than 10 people", value(t, mandated, "note"));
  }

  @Test
  void stayingNobodyWasObservedForIsNoShare() {
    stay("came_after_use_first_session", "no", "planned", 49, 20);
    stay("came_after_use_first_4_weeks", "no", "censored", 63, 20);
    Table t = ContextTables.STAYING_BY;
    Row course = find(StayingByRows.rows(summary, 0.95), "came_after_use_first_session", "no");
    assertEquals("nobody was observed that long", value(t, course, "note"));
    Row weeks = find(StayingByRows.rows(summary, 0.95), "came_after_use_first_4_weeks", "no");
    assertEquals(9L, value(t, weeks, "weeks"));
    assertEquals(1, number(t, weeks, "share"), 1e-12);
    assertNull(value(t, weeks, "lower"));
  }

  @Test
  void anAllianceIsDividedAtItsMedian() {
    for (int score = 30; score < 42; score++) {
      String thousandths = Integer.toString(score * 1000);
      String end = score < 33 ? "left" : "censored";
      summary.context.alliance.add(new Key("wai_sr", thousandths, end, "91"), 2);
    }
    Table t = ContextTables.STAYING_BY;
    List<Row> rows = StayingByRows.rows(summary, 0.95);
    Row below = find(rows, "early_alliance_wai_sr", "below_median");
    assertEquals(35.5, number(t, below, "median_score"), 1e-12);
    assertEquals(12L, value(t, below, "people"));
    assertEquals(0.5, number(t, below, "share"), 1e-12);
    Row up = find(rows, "early_alliance_wai_sr", "from_median_up");
    assertEquals(0.5, number(t, up, "difference"), 1e-12);
    assertNull(value(t, up, "difference_lower"), "nobody of the upper half stopped");
  }

  @Test
  void movesAddUpToThoseWhoseNextStepIsKnown() {
    summary.context.moves.add(new Key("psychoeducation", "ongoing_support"), 6);
    summary.context.moves.add(new Key("psychoeducation", "none"), 5);
    summary.context.moves.add(new Key("psychoeducation", "same_type"), 1);
    summary.context.moves.add(new Key("psychoeducation", "not_yet_known"), 4);
    List<Row> rows = NextStepRows.moves(summary, 0.95);
    Table t = ContextTables.MOVES;
    assertEquals(3, rows.size());
    assertEquals(12, rows.stream().mapToLong(r -> (Long) value(t, r, "n")).sum());
    for (Row row : rows) {
      assertEquals(12L, value(t, row, "of"));
      assertEquals(4L, value(t, row, "not_yet_known"));
    }
    assertEquals(0.5, number(t, find(rows, "psychoeducation", "ongoing_support"), "share"), 1e-12);
  }

  @Test
  void careIsNoneOnlyWhereCareIsCollected() {
    summary.context.care.add(new Key("all", "medication"), 40, 0);
    Table t = ContextTables.CARE_BEGUN;
    Row lacking = NextStepRows.care(summary, 0.95).get(0);
    assertEquals("not collected: care", value(t, lacking, "note"));
    assertNull(value(t, lacking, "share"));
    seen("care");
    Row nobody = NextStepRows.care(summary, 0.95).get(0);
    assertEquals("nobody has such care in these records", value(t, nobody, "note"));
    seen("medication");
    assertEquals(0, number(t, NextStepRows.care(summary, 0.95).get(0), "share"), 1e-12);
  }

  @Test
  void actsOfTheThreePartsAddUp() {
    for (int i = 0; i < 12; i++) {
      int drug = i % 3;
      add("drug", drug);
      add("set", 1);
      add("setting", 2 - drug);
    }
    List<Row> rows = NextStepRows.acts(summary, 0.95);
    Table t = ContextTables.ACTS_BY_PART;
    assertEquals(1, rows.stream().mapToDouble(r -> number(t, r, "share")).sum(), 1e-12);
    assertEquals(36L, value(t, rows.get(0), "of"));
    Row set = find(rows, "all", "week_13", "set");
    assertEquals(1 / 3.0, number(t, set, "share"), 1e-12);
    assertNull(value(t, set, "lower"), "one of three in everybody has no spread");
    assertEquals("the same in everybody", value(t, set, "note"));
  }

  private void add(String part, int acts) {
    summary.context.acts.add(
        new Key("all", "week_13", part), RatioOfTotals.ofPerson(acts, 3).numbers());
  }

  @Test
  void goalsThatChangedByWeek13() {
    goals("unchanged", 200, 6);
    goals("to_abstinence", 35, 2);
    goals("otherwise", 140, 4);
    Row row = GoalChangeRows.rows(summary, 0.95).get(0);
    Table t = ContextTables.GOAL_CHANGES;
    assertEquals(6L, value(t, row, "n"));
    assertEquals(12L, value(t, row, "of"));
    assertEquals(2L, value(t, row, "to_abstinence"));
    assertEquals(2 / 12.0, number(t, row, "changed_by_week_13"), 1e-12);
    assertTrue(number(t, row, "week_13_lower") < 2 / 12.0);
    // Half have changed it from day 140 on, and nobody more: the middle of 140 and 200 days.
    assertEquals(170 / 7.0, number(t, row, "median_weeks"), 1e-12);
  }

  private void goals(String direction, int days, long people) {
    summary.context.goalChanges.add(new Key("all", direction, Integer.toString(days)), people);
  }
}
