package cairn.analysis.job;

import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.attendance.AttendanceQuestion;
import cairn.analysis.question.change.ChangeQuestion;
import cairn.analysis.question.comparison.ComparisonQuestion;
import cairn.analysis.question.context.ContextQuestion;
import cairn.analysis.question.goal.GoalQuestion;
import cairn.analysis.question.harm.HarmQuestion;
import cairn.analysis.question.month.MonthQuestion;
import cairn.analysis.question.outcome.OutcomeQuestion;
import cairn.analysis.question.people.PeopleQuestion;
import cairn.analysis.question.period.PeriodQuestion;
import cairn.analysis.question.plan.PlanQuestion;
import cairn.analysis.question.profile.ProfileQuestion;
import cairn.analysis.question.sensitivity.SensitivityQuestion;
import cairn.analysis.question.stage.StageQuestion;
import cairn.analysis.question.staying.StayingQuestion;
import java.util.List;

/** Every question, in the order in which they are answered: a later one may read an earlier one. */
final class Questions {
  private Questions() {}

  static List<Question<?>> of(Setting setting) {
    return List.of(
        new PeopleQuestion(setting),
        new PlanQuestion(setting),
        new AttendanceQuestion(setting),
        new MonthQuestion(setting),
        new StayingQuestion(setting),
        new GoalQuestion(setting),
        new ChangeQuestion(setting),
        new HarmQuestion(setting),
        new StageQuestion(setting),
        new OutcomeQuestion(setting),
        new SensitivityQuestion(setting),
        new ComparisonQuestion(setting),
        new ProfileQuestion(setting),
        new ContextQuestion(setting),
        new PeriodQuestion(setting));
  }
}
