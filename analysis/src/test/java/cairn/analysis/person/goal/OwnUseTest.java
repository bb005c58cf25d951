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
import cairn.analysis.person.history.Made;
import cairn.analysis.person.report.Families;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.ChosenBy;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalReview;
import cairn.ingest.model.Horizon;
import cairn.ingest.model.Period;
import cairn.ingest.model.ReviewStatus;
import cairn.ingest.model.UseReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much less use is less, by days, amount, hours and occasions; and goals by a day. */
class OwnUseTest {
  private static final Period NOW = new Period(day("2026-03-02"), day("2026-03-30"));
  private static final Period BEFORE = new Period(day("2025-12-08"), day("2026-01-05"));
  private static final LessUse LESS = new LessUse(0.5);

  private static Histories.Person ann() {
    return new Histories().person("ann");
  }

  private static UseCalendar calendar(ClientHistory history) {
    UseCalendar calendar =
        Calendars.of(
                history, day("2026-01-05"), day("2026-03-30"), WordRule.usual(), Families.none())
            .of(problem("alcohol"));
    assertNotNull(calendar);
    return calendar;
  }

  private static UseFacts facts(Histories.Person person, Period window) {
    return UseFacts.of(calendar(person.history()), window);
  }

  /** Four weeks of use by amount and the largest in a day; -1 where that is not recorded. */
  private static Histories.Person weeks(
      Histories.Person person, boolean isNow, int days, double amount, String unit, double most) {
    return person.reports(
        "alcohol",
        isNow ? "2026-03-02" : "2025-12-08",
        isNow ? "2026-03-29" : "2026-01-04",
        days,
        amount < 0 ? null : Double.valueOf(amount),
        unit,
        most < 0 ? null : Double.valueOf(most),
        null,
        null,
        null);
  }

  @ParameterizedTest
  @CsvSource({
    "100,10,70,10,ACHIEVED,30", // less in all
    "100,10,71,7,ACHIEVED,30", // less at a time
    "100,10,71,8,NOT_ACHIEVED,20",
    "100,-1,71,8,NOT_ACHIEVED,29",
    "100,10,71,-1,NOT_ACHIEVED,29",
    "-1,10,71,7,ACHIEVED,30", // without the sum, by the largest in a day
    "100,10,-1,7,ACHIEVED,30"
  })
  void lessInAllOrAtATime(
      double all, double most, double allNow, double mostNow, Status status, Double percent) {
    Histories.Person person = weeks(ann(), false, 20, all, "us_drink", most);
    weeks(person, true, 20, allNow, "us_drink", mostNow);
    Verdict verdict = LESS.amount(facts(person, NOW), facts(person, BEFORE));
    assertEquals(status, verdict.status());
    assertEquals(percent, verdict.value(), 1e-9);
  }

  @Test
  void amountsInAnotherUnitAreNotCompared() {
    Histories.Person person = weeks(ann(), false, 20, 100, "us_drink", 10);
    weeks(person, true, 20, 10, "dose", 1);
    Verdict verdict = LESS.amount(facts(person, NOW), facts(person, BEFORE));
    assertEquals(Reason.AMOUNT_NOT_RECORDED, verdict.reason());
    Histories.Person none = weeks(ann(), false, 20, 100, "us_drink", 10);
    none.reports("alcohol", "2026-03-02", "2026-03-29", 0);
    assertEquals(100.0, LESS.amount(facts(none, NOW), facts(none, BEFORE)).value());
    Histories.Person unsaid = ann().reports("alcohol", "2025-12-08", "2026-01-04", 20);
    weeks(unsaid, true, 20, 10, "us_drink", 1);
    assertEquals(
        Reason.AMOUNT_NOT_RECORDED,
        LESS.amount(facts(unsaid, NOW), facts(unsaid, BEFORE)).reason());
  }

  @Test
  void aStartWithoutAmountsHasNothingThatCouldBecomeLess() {
    Histories.Person person = weeks(ann(), false, 20, 0, "us_drink", 0);
    weeks(person, true, 20, 10, "us_drink", 1);
    assertEquals(
        Reason.AMOUNT_NOT_RECORDED,
        LESS.amount(facts(person, NOW), facts(person, BEFORE)).reason());
  }

  @Test
  void theGapOfTheWindowIsToldBeforeThatOfTheStart() {
    Histories.Person nothing = ann().reports("alcohol", "2025-12-08", "2026-01-04", 0);
    for (Verdict verdict :
        List.of(
            LESS.days(facts(nothing, NOW), null),
            LESS.amount(facts(nothing, NOW), facts(nothing, BEFORE)),
            LESS.hours(facts(nothing, NOW), facts(nothing, BEFORE)))) {
      assertEquals(Reason.NO_REPORTS, verdict.reason());
    }
    Histories.Person some = ann().reports("alcohol", "2026-03-02", "2026-03-29", 4);
    assertEquals(Reason.NO_BASELINE, LESS.hours(facts(some, NOW), null).reason());
    assertEquals(Reason.NO_BASELINE, LESS.days(facts(some, NOW), facts(some, BEFORE)).reason());
    some.reports("alcohol", "2025-12-08", "2026-01-04", 4);
    assertEquals(
        Reason.AMOUNT_NOT_RECORDED, LESS.hours(facts(some, NOW), facts(some, BEFORE)).reason());
  }

  @Test
  void hoursOfASingleDayAreTheMostOfADay() {
    Histories.Person one = ann();
    hours(one, "2026-03-02", "2026-03-08", 1, 5.0, null);
    assertEquals(5.0, facts(one, NOW).hours().longest());
    assertEquals(5.0, facts(one, NOW).hours().inAll());
    hours(one, "2026-03-09", "2026-03-15", 2, 7.0, 4.0);
    assertEquals(5.0, facts(one, NOW).hours().longest(), "the larger of the two weeks");
    assertEquals(12.0, facts(one, NOW).hours().inAll());
    hours(one, "2026-03-16", "2026-03-22", 2, 6.0, null);
    assertNull(facts(one, NOW).hours().longest(), "two days do not say it");
    assertEquals(18.0, facts(one, NOW).hours().inAll());
    one.reports("alcohol", "2026-03-23", "2026-03-29", 0);
    assertEquals(18.0, facts(one, NOW).hours().inAll(), "days without use add nothing");
    assertEquals(5, facts(one, NOW).daysUsed());
  }

  private static void hours(
      Histories.Person person, String from, String until, int days, Double hours, Double longest) {
    person.reports("alcohol", from, until, days, null, null, null, hours, longest, null);
  }

  /** The same reports with a number of separate occasions in each. */
  private static ClientHistory withTimes(ClientHistory history, Integer times) {
    List<UseReport> reports = new ArrayList<>();
    for (UseReport r : history.useReports()) {
      reports.add(Made.from(r).with(UseReport::times, times).make());
    }
    return new ClientHistory(
        history.client(),
        new ClientHistory.InGroups(history.memberships(), history.visits()),
        new ClientHistory.OnGoals(history.goals(), history.reviews()),
        new ClientHistory.Reports(
            reports, history.stages(), history.safetyReports(), history.measures()),
        new ClientHistory.Living(history.circumstances(), history.care(), history.away()));
  }

  private static Verdict judge(ClientHistory history) {
    OwnGoals goals = new OwnGoals(history);
    UseCalendar calendar = calendar(history);
    return new OwnTarget(goals.units(), 0.5)
        .judge(history.goals().get(0), UseFacts.of(calendar, NOW), UseFacts.of(calendar, BEFORE));
  }

  private static Histories.Person wants(String type, Double target, String unit) {
    return ann()
        .sets(
            "a", type, "alcohol", "2026-01-05", Horizon.LONG, ChosenBy.CLIENT, target, unit, null);
  }

  @ParameterizedTest
  @CsvSource({
    "smoke,2,8,ACHIEVED", // eight times in four weeks are two a week
    "smoke,2,9,NOT_ACHIEVED",
    "session,4,8,ACHIEVED", // eight times on two days are four a day of use
    "session,4,9,NOT_ACHIEVED"
  })
  void occasionsCountAWeekOrADayOfUse(String unit, double target, int times, Status status) {
    Histories.Person person = wants("smaller_amount", target, unit);
    person.reports("alcohol", "2026-03-02", "2026-03-29", 2);
    assertEquals(status, judge(withTimes(person.history(), times)).status());
    assertEquals(Reason.AMOUNT_NOT_RECORDED, judge(withTimes(person.history(), null)).reason());
  }

  @Test
  void aTargetWithoutAUnitIsInTheUnitReported() {
    Histories.Person person = wants("smaller_amount", 5.0, null);
    weeks(person, true, 8, 40, "smoke", 5);
    assertEquals(Status.ACHIEVED, judge(person.history()).status());
    Histories.Person more = wants("smaller_amount", 4.0, null);
    weeks(more, true, 8, 40, "smoke", 5);
    assertEquals(Status.NOT_ACHIEVED, judge(more.history()).status());
    Histories.Person hours = wants("fewer_hours", 4.0, null);
    hours(hours, "2026-03-02", "2026-03-29", 2, 6.0, 4.0);
    assertEquals(Status.ACHIEVED, judge(hours.history()).status());
    Histories.Person days = wants("fewer_days", 1.0, null);
    days.reports("alcohol", "2026-03-02", "2026-03-29", 4);
    assertEquals(Status.ACHIEVED, judge(days.history()).status());
  }

  @Test
  void useWithoutAStartIsNotLess() {
    Histories.Person some = wants("fewer_days", null, null);
    some.reports("alcohol", "2026-03-02", "2026-03-29", 1);
    assertEquals(Reason.NO_BASELINE, judge(some.history()).reason());
    Histories.Person same = wants("fewer_days", null, null);
    same.reports("alcohol", "2026-03-02", "2026-03-29", 0);
    same.reports("alcohol", "2025-12-08", "2026-01-04", 4);
    Verdict verdict = judge(same.history());
    assertEquals(100.0, verdict.value(), "percent less, for there is a start");
  }

  @Test
  void weeksOfAPlanBeginOnTheDayOfTheStart() {
    Histories.Person person = wants("fewer_days", 2.0, "day");
    person.reports("alcohol", "2026-01-05", "2026-03-29", 12);
    ClientHistory history = person.history();
    OwnGoals goals = new OwnGoals(history);
    for (String from : new String[] {"2026-01-05", "2026-01-06", "2026-01-12"}) {
      OwnPlanWeeks kept =
          OwnPlanWeeks.of(
              goals,
              calendar(history),
              new Period(day(from), day("2026-01-26")),
              null,
              (goal, week, before) -> Verdict.achieved(1.0, 7, 7));
      assertEquals(from.equals("2026-01-05") ? 3 : 2, kept.weeks(), from);
      assertEquals(kept.weeks(), kept.met());
    }
    OwnPlanWeeks beforeStart =
        OwnPlanWeeks.of(
            goals,
            calendar(history),
            new Period(day("2025-12-24"), day("2026-01-19")),
            null,
            (goal, week, before) -> Verdict.achieved(1.0, 7, 7));
    assertEquals(2, beforeStart.weeks(), "no plan in the weeks before it was set");
  }

  @Test
  void goalsAndReviewsAreCountedByADay() {
    OwnGoals goals =
        new OwnGoals(
            ann()
                .sets("a", "abstinence", "alcohol", "2026-01-05")
                .sets("b", "sleep", null, "2026-02-05")
                .reviews("a", "2026-01-12", ReviewStatus.PARTLY, null)
                .reviews("a", "2026-02-05", ReviewStatus.MET, 0)
                .history());
    assertEquals(new GoalReviewCounts(0, 0, 0, 0, 0, 0, 0), count(goals, "2026-01-04"));
    assertEquals(new GoalReviewCounts(1, 0, 0, 0, 0, 0, 0), count(goals, "2026-01-11"));
    assertEquals(new GoalReviewCounts(1, 1, 0, 1, 0, 0, 1), count(goals, "2026-02-04"));
    assertEquals(new GoalReviewCounts(2, 1, 1, 0, 0, 0, 2), count(goals, "2026-02-05"));
    Goal first = goals.history().goals().get(0);
    GoalReview review = goals.lastReview(first, day("2026-02-04"));
    assertEquals(ReviewStatus.PARTLY, review.status());
    assertEquals(ReviewStatus.MET, goals.lastReview(first, day("2026-02-05")).status());
    assertNull(goals.lastReview(first, day("2026-01-11")));
  }

  private static GoalReviewCounts count(OwnGoals goals, String day) {
    return GoalReviewCounts.of(goals, day(day));
  }

  @Test
  void aGoalClosesOnTheFirstDayThatSaysSo() {
    OwnGoals goals =
        new OwnGoals(
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
                .reviews("a", "2026-02-05", ReviewStatus.CHANGED, null)
                .reviews("a", "2026-04-05", ReviewStatus.CHANGED, null)
                .history());
    List<Goal> set = goals.history().goals();
    assertEquals(day("2026-02-05"), goals.closedOn(set.get(0)));
    assertNull(goals.closedOn(set.get(1)));
  }
}
