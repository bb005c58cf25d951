package cairn.reports.section;

import static cairn.reports.section.MadeUpMonth.openShare;
import static cairn.reports.section.MadeUpRow.like;
import static cairn.reports.section.MadeUpRow.madeUp;

import cairn.analysis.person.history.IntakeVariable;
import cairn.analysis.person.history.Milestone;
import cairn.analysis.question.attendance.AttendanceRow;
import cairn.analysis.question.attendance.AttendanceRow.Places;
import cairn.analysis.question.attendance.AttendanceRow.Shares;
import cairn.analysis.question.goal.GoalRow;
import cairn.analysis.question.goal.GoalRow.Reviews;
import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.month.MonthRow.Weeks;
import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.month.UseKnownRow.People;
import cairn.analysis.question.month.UseKnownRow.Problems;
import cairn.analysis.question.people.CompositionRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.PeopleRow.Step;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of a made-up month: who they are, what they set out to do, and how they come. */
final class MadeUpPeople {
  private final MadeUpMonth made;

  MadeUpPeople(MadeUpMonth made) {
    this.made = made;
  }

  void people() {
    Map<String, Double> steps = new LinkedHashMap<>();
    steps.put(Step.IN_RECORDS.key(), 1.0);
    steps.put(Step.ATTENDED.key(), 1.0);
    steps.put(Step.ATTENDED_THIS_MONTH.key(), 0.45);
    steps.put(Step.NEW_THIS_MONTH.key(), 0.1);
    steps.put(Step.WITH_GOAL.key(), 0.9);
    steps.put(Step.WITH_USE_REPORT.key(), 0.85);
    steps.put(PeopleRow.due(Milestone.ofWeek(8)), 0.8);
    steps.put(PeopleRow.due(Milestone.MONTH_END), 0.9);
    steps.forEach((step, share) -> made.each((type, part) -> step(type, step, part.at(share))));
    made.each(
        (type, part) -> {
          long n = part.at(1);
          long women = part.at(0.4);
          long unknown = part.at(0.05);
          composition(type, IntakeVariable.GENDER, "woman", women, n);
          composition(type, IntakeVariable.GENDER, "man", n - women - unknown, n);
          composition(type, IntakeVariable.GENDER, "unknown", unknown, n);
          composition(type, IntakeVariable.AGE, "under_25", part.at(0.3), n);
          composition(type, IntakeVariable.AGE, "25_to_34", n - part.at(0.3), n);
        });
  }

  private void step(String type, String step, long n) {
    made.add(
        PeopleRow.TABLE,
        madeUp(PeopleRow.class)
            .with(PeopleRow::groupType, type)
            .with(PeopleRow::step, step)
            .with(PeopleRow::n, n));
  }

  private void composition(String type, IntakeVariable variable, String category, long n, long of) {
    made.add(
        CompositionRow.TABLE,
        madeUp(CompositionRow.class)
            .with(CompositionRow::groupType, type)
            .with(CompositionRow::variable, variable)
            .with(CompositionRow::category, category)
            .with(CompositionRow::n, n)
            .with(CompositionRow::of, of));
  }

  void goals() {
    for (String goal : List.of("all", "abstinence", "fewer_days")) {
      made.each((type, part) -> goal(type, goal, part.at(goal.equals("all") ? 1 : 0.5)));
    }
  }

  private void goal(String type, String goal, long set) {
    long reviewed = set * 4 / 5;
    long met = set * 2 / 5;
    long partly = set / 5;
    made.add(
        GoalRow.TABLE,
        madeUp(GoalRow.class)
            .with(GoalRow::groupType, type)
            .with(GoalRow::goalType, goal)
            .with(GoalRow::people, set)
            .with(GoalRow::goals, Reviews::set, set)
            .with(GoalRow::goals, Reviews::reviewed, reviewed)
            .with(GoalRow::goals, Reviews::met, met)
            .with(GoalRow::goals, Reviews::partly, partly)
            .with(GoalRow::goals, Reviews::notMet, reviewed - met - partly)
            .with(GoalRow::goals, Reviews::reviews, set)
            .with(GoalRow::meanAttainment, 52.4));
  }

  void coming() {
    made.each(
        (type, part) -> {
          attendance(type, part.at(1), part.at(0.1));
          useKnown(type, part);
          for (int back = 5; back >= 0; back--) {
            month(type, made.month().minusMonths(back), part);
          }
        });
  }

  private void attendance(String type, long people, long onlyOnce) {
    made.add(
        AttendanceRow.TABLE,
        madeUp(AttendanceRow.class)
            .with(AttendanceRow::groupType, type)
            .with(AttendanceRow::groups, 3L)
            .with(AttendanceRow::sessionsHeld, 150L)
            .with(AttendanceRow::people, people)
            .with(AttendanceRow::visits, people * 7)
            .with(AttendanceRow::places, Places::offered, people * 10)
            .with(AttendanceRow::places, Places::attended, people * 7)
            .with(AttendanceRow::places, Places::absent, people * 2)
            .with(AttendanceRow::places, Places::excused, people)
            .with(AttendanceRow::oneSessionOnly, onlyOnce)
            .with(AttendanceRow::shares, Shares::share, people == 0 ? 0 : 0.7));
  }

  private void useKnown(String type, MadeUpMonth.Part part) {
    made.add(
        UseKnownRow.TABLE,
        madeUp(UseKnownRow.class)
            .with(UseKnownRow::groupType, type)
            .with(UseKnownRow::problems, Problems::problemsDue, part.at(1.5))
            .with(UseKnownRow::problems, Problems::problemsKnown, part.at(0.8))
            .with(UseKnownRow::problems, Problems::problemsLess, part.at(0.5))
            .with(UseKnownRow::problems, Problems::problemsMore, part.at(0.05))
            .with(UseKnownRow::problems, Problems::problemsOpen, 0L)
            .with(UseKnownRow::people, People::peopleDue, part.at(0.9))
            .with(UseKnownRow::people, People::peopleKnown, part.at(0.6))
            .with(UseKnownRow::people, People::peopleLess, part.at(0.4))
            .with(UseKnownRow::people, People::peopleMore, part.at(0.05))
            .with(UseKnownRow::share, like(openShare(part.at(0.5), part.at(0.8)))));
  }

  private void month(String type, YearMonth month, MadeUpMonth.Part part) {
    made.add(
        MonthRow.TABLE,
        madeUp(MonthRow.class)
            .with(MonthRow::groupType, type)
            .with(MonthRow::month, month.toString())
            .with(MonthRow::sessionsHeld, 12L)
            .with(MonthRow::visits, part.at(1.4))
            .with(MonthRow::people, part.at(0.45))
            .with(MonthRow::started, part.at(0.1))
            .with(MonthRow::stillComing, part.at(0.4))
            .with(MonthRow::weeks, Weeks::weeksDue, part.at(1.6))
            .with(MonthRow::weeks, Weeks::weeksReported, part.at(1.2)));
  }
}
