package cairn.analysis.person.goal;

import static cairn.analysis.person.history.Histories.day;
import static cairn.analysis.person.history.Histories.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.history.Histories;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.AwayReason;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Period;
import org.junit.jupiter.api.Test;

class OwnTargetTest {
  private static final Period NOW = new Period(day("2026-03-02"), day("2026-03-30"));
  private static final Period BEFORE = new Period(day("2025-12-08"), day("2026-01-05"));

  private static Histories.Person ann() {
    return new Histories().person("ann");
  }

  private static UseCalendar calendar(ClientHistory history, String problem) {
    UseCalendar calendar =
        Calendars.of(
                history, day("2026-01-05"), day("2026-03-30"), WordRule.usual(), Families.none())
            .of(problem(problem));
    assertNotNull(calendar);
    return calendar;
  }

  private static Verdict judge(Histories.Person person) {
    ClientHistory history = person.history();
    Goal goal = history.goals().get(0);
    OwnGoals goals = new OwnGoals(history);
    UseCalendar calendar = calendar(history, goal.problem().key());
    return new OwnTarget(goals.units(), 0.5)
        .judge(goal, UseFacts.of(calendar, NOW), UseFacts.of(calendar, BEFORE));
  }

  private static Histories.Person wants(String type, Double target, String unit) {
    return ann()
        .sets(
            "a", type, "alcohol", "2026-01-05", Horizon.LONG, ChosenBy.CLIENT, target, unit, null);
  }

  private static Histories.Person now(Histories.Person person, int days) {
    return person.reports("alcohol", "2026-03-02", "2026-03-29", days);
  }

  private static Histories.Person before(Histories.Person person, int days) {
    return person.reports("alcohol", "2025-12-08", "2026-01-04", days);
  }

  @Test
  void daysCountAWeek() {
    assertEquals(Status.ACHIEVED, judge(now(wants("fewer_days", 4.0, "day"), 16)).status());
    assertEquals(Status.NOT_ACHIEVED, judge(now(wants("fewer_days", 4.0, "day"), 17)).status());
    assertEquals(Status.ACHIEVED, judge(now(wants("moderation", 1.0, "day"), 4)).status());
  }

  @Test
  void withoutATargetThirtyPercentLessIsLess() {
    Histories.Person less = before(now(wants("fewer_days", null, null), 14), 20);
    assertEquals(Status.ACHIEVED, judge(less).status(), "exactly 30 %");
    Histories.Person same = before(now(wants("fewer_days", null, null), 15), 20);
    assertEquals(Status.NOT_ACHIEVED, judge(same).status());
    assertEquals(Reason.NO_BASELINE, judge(now(wants("fewer_days", null, null), 14)).reason());
    assertEquals(
        Reason.NO_USE_AT_START, judge(before(now(wants("fewer_days", null, null), 1), 0)).reason());
  }

  @Test
  void noUseIsAsFarAsAnyGoalAboutUse() {
    for (String type :
        new String[] {
          "abstinence",
          "fewer_days",
          "smaller_amount",
          "fewer_hours",
          "special_occasions_only",
          "substance_switch"
        }) {
      assertEquals(Status.ACHIEVED, judge(now(wants(type, null, null), 0)).status(), type);
    }
    assertEquals(Status.NOT_ACHIEVED, judge(now(wants("abstinence", null, null), 1)).status());
  }

  @Test
  void whatUseCannotTellIsLeftToOthers() {
    assertNull(judge(now(wants("safer_use", null, null), 3)));
    assertNull(judge(now(wants("tracking", null, null), 3)));
    assertNull(judge(now(wants("moderation", null, null), 3)), "published limits are not here");
  }

  @Test
  void amountsAreComparedInGrams() {
    // Five UK units are 40 g; three US drinks are 42 g, two are 28 g.
    Histories.Person three = wants("smaller_amount", 3.0, "us_drink");
    three.reports("alcohol", "2026-03-02", "2026-03-29", 8, 40.0, "uk_unit", 5.0, null, null, null);
    assertEquals(Status.ACHIEVED, judge(three).status());
    Histories.Person two = wants("smaller_amount", 2.0, "us_drink");
    two.reports("alcohol", "2026-03-02", "2026-03-29", 8, 40.0, "uk_unit", 5.0, null, null, null);
    assertEquals(Status.NOT_ACHIEVED, judge(two).status());
    Histories.Person smoke = wants("smaller_amount", 3.0, "smoke");
    smoke.reports("alcohol", "2026-03-02", "2026-03-29", 8, 40.0, "uk_unit", 5.0, null, null, null);
    assertEquals(Reason.AMOUNT_NOT_RECORDED, judge(smoke).reason());
  }

  @Test
  void allOfItMayBeLittleEnoughWhereTheLargestIsNotRecorded() {
    Histories.Person little = wants("smaller_amount", 3.0, "us_drink");
    little.reports(
        "alcohol", "2026-03-02", "2026-03-29", 2, 3.0, "us_drink", null, null, null, null);
    assertEquals(Status.ACHIEVED, judge(little).status());
    Histories.Person unknown = wants("smaller_amount", 3.0, "us_drink");
    unknown.reports(
        "alcohol", "2026-03-02", "2026-03-29", 2, 4.0, "us_drink", null, null, null, null);
    assertEquals(Reason.AMOUNT_NOT_RECORDED, judge(unknown).reason());
  }

  @Test
  void hoursAndSpecialOccasions() {
    Histories.Person hours = wants("fewer_hours", 12.0, "hour");
    hours.reports("alcohol", "2026-03-02", "2026-03-29", 2, null, null, null, 24.0, 12.0, null);
    assertEquals(Status.ACHIEVED, judge(hours).status());
    Histories.Person special = wants("special_occasions_only", null, null);
    special.reports("alcohol", "2026-03-02", "2026-03-29", 2, null, null, null, null, null, 2);
    assertEquals(Status.ACHIEVED, judge(special).status());
    Histories.Person other = wants("special_occasions_only", null, null);
    other.reports("alcohol", "2026-03-02", "2026-03-29", 2, null, null, null, null, null, 1);
    assertEquals(Status.NOT_ACHIEVED, judge(other).status());
    assertEquals(
        Reason.AMOUNT_NOT_RECORDED,
        judge(now(wants("special_occasions_only", null, null), 2)).reason());
  }

  @Test
  void tooLittleObservedIsNotJudged() {
    Histories.Person half = wants("abstinence", null, null);
    half.reports("alcohol", "2026-03-02", "2026-03-15", 0);
    assertEquals(Status.ACHIEVED, judge(half).status(), "exactly half");
    Histories.Person less = wants("abstinence", null, null);
    less.reports("alcohol", "2026-03-02", "2026-03-14", 0);
    assertEquals(Reason.COVERAGE_TOO_LOW, judge(less).reason());
    assertEquals(Reason.NO_REPORTS, judge(wants("abstinence", null, null)).reason());
    assertEquals(
        Reason.CONTROLLED_ENVIRONMENT,
        judge(wants("abstinence", null, null).away("2026-02-01", null, AwayReason.JAIL)).reason());
  }

  @Test
  void lessIsJudgedByAmountAndByHoursToo() {
    Histories.Person person = ann();
    person.reports(
        "alcohol", "2025-12-08", "2026-01-04", 20, 100.0, "us_drink", 10.0, 40.0, 4.0, null);
    person.reports(
        "alcohol", "2026-03-02", "2026-03-29", 20, 90.0, "us_drink", 7.0, 28.0, 4.0, null);
    UseCalendar calendar = calendar(person.history(), "alcohol");
    UseFacts now = UseFacts.of(calendar, NOW);
    UseFacts before = UseFacts.of(calendar, BEFORE);
    LessUse less = new LessUse(0.5);
    assertEquals(Status.NOT_ACHIEVED, less.days(now, before).status());
    assertEquals(Status.ACHIEVED, less.amount(now, before).status(), "less at a time");
    assertEquals(30.0, less.hours(now, before).value(), 1e-9);
    assertEquals(Status.ACHIEVED, less.hours(now, before).status());
  }

  @Test
  void weeksWithinTheOwnPlan() {
    Histories.Person person = wants("fewer_days", 2.0, "day");
    int[] days = {3, 2, 1, 0};
    String[] weeks = {"2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"};
    for (int i = 0; i < days.length; i++) {
      String last = day(weeks[i]).plusDays(6).toString();
      person.reports("alcohol", weeks[i], last, days[i]);
    }
    ClientHistory history = person.history();
    OwnGoals goals = new OwnGoals(history);
    UseCalendar calendar = calendar(history, "alcohol");
    OwnPlanWeeks weeksKept =
        OwnPlanWeeks.of(
            goals,
            calendar,
            new Period(day("2026-01-05"), day("2026-02-10")),
            null,
            new OwnTarget(goals.units(), 5.0 / 7)::judge);
    assertEquals(new OwnPlanWeeks(3, 4, 5, 0), weeksKept, "the fifth week has no report");
    assertEquals(75.0, weeksKept.verdict(0.5).value());
    assertEquals(Status.ACHIEVED, weeksKept.verdict(0.75).status());
    assertEquals(Reason.NO_GOAL, new OwnPlanWeeks(0, 0, 0, 0).verdict(0.5).reason());
  }
}
