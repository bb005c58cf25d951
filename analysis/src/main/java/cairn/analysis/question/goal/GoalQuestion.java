package cairn.analysis.question.goal;

import cairn.analysis.judging.JudgedCourse;
import cairn.analysis.judging.JudgedPerson;
import cairn.analysis.person.goal.AttainmentScore;
import cairn.analysis.person.goal.GoalReviewCounts;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.question.Answers;
import cairn.analysis.question.EarlierAnswers;
import cairn.analysis.question.Question;
import cairn.analysis.question.Setting;
import cairn.analysis.question.goal.GoalTally.GoalKey;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Sink;
import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.model.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What do people choose for themselves and put first, and what comes of it? By review, by the weeks
 * within the own plan, by planned times without use, and in the person's own order.
 *
 * @param setting plan, meetings and cutoff
 */
public record GoalQuestion(Setting setting) implements Question<GoalTally> {
  private static final double MILLION = 1e6;

  @Override
  public GoalTally nothing() {
    return Tally.empty(GoalTally.class);
  }

  @Override
  public List<RecordTable<?>> tables() {
    return List.of(
        GoalRow.TABLE,
        OwnPlanWeekRow.TABLE,
        PlannedPeriodRow.TABLE,
        FirstGoalRow.TABLE,
        PriorityRow.TABLE);
  }

  @Override
  public void walk(JudgedPerson person, GoalTally tally, Sink sink) {
    String type = person.firstType();
    if (type != null && !person.history().goals().isEmpty()) {
      reviews(type, person.goals(), tally);
    }
    if (type != null) {
      FirstGoals.count(person.history(), tally.choices());
      Priorities.count(person, setting, tally.orders());
    }
    OwnPlanCounts plans = new OwnPlanCounts(setting.plan(), tally);
    for (JudgedCourse judged : person.judged()) {
      plans.count(judged);
    }
  }

  private void reviews(String type, OwnGoals goals, GoalTally tally) {
    Map<String, GoalReviewCounts> counts = new TreeMap<>(GoalReviewCounts.byType(goals));
    counts.put(Counts.ALL, GoalReviewCounts.of(goals));
    counts.forEach(
        (goalType, n) -> {
          GoalKey key = new GoalKey(type, goalType);
          tally
              .goals()
              .add(
                  key,
                  1,
                  n.set(),
                  n.reviewed(),
                  n.met(),
                  n.partly(),
                  n.notMet(),
                  n.changed(),
                  n.reviews());
          Predicate<Goal> which =
              goal -> goalType.equals(Counts.ALL) || goal.type().key().equals(goalType);
          Double t = AttainmentScore.judge(goals, setting.cutoff().lastDay(), which).value();
          if (t != null) {
            tally.attainment().add(key, 1, Math.round(t * MILLION));
          }
        });
  }

  @Override
  public void answer(GoalTally tally, EarlierAnswers earlier, Answers answers) {
    answers.put(GoalRow.TABLE, goals(tally));
    answers.put(OwnPlanWeekRow.TABLE, OwnPlans.weeks(tally, setting.level()));
    answers.put(PlannedPeriodRow.TABLE, OwnPlans.periods(tally, setting.level()));
    answers.put(FirstGoalRow.TABLE, FirstGoals.rows(tally.choices(), setting.level()));
    answers.put(PriorityRow.TABLE, Priorities.rows(tally.orders(), setting.level()));
  }

  private static List<GoalRow> goals(GoalTally tally) {
    List<GoalRow> rows = new ArrayList<>();
    Counts<GoalKey> attainment = tally.attainment().with(List.of(GoalKey::ofAllTypes));
    tally
        .goals()
        .with(List.of(GoalKey::ofAllTypes))
        .sorted()
        .forEach(
            (key, n) -> {
              long[] t = attainment.get(key, 2);
              rows.add(
                  new GoalRow(
                      key.groupType(),
                      key.goalType(),
                      n[0],
                      new GoalRow.Reviews(n[1], n[2], n[3], n[4], n[5], n[6], n[7]),
                      t[0] == 0 ? null : (Double) (t[1] / MILLION / t[0])));
            });
    return rows;
  }
}
