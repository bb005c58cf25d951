package cairn.analysis.job;

import cairn.analysis.question.attendance.AttendanceRow;
import cairn.analysis.question.attendance.MonthRow;
import cairn.analysis.question.attendance.ParticipationRow;
import cairn.analysis.question.change.BeforeAfterRow;
import cairn.analysis.question.change.ByChanceRow;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.goal.GoalRow;
import cairn.analysis.question.goal.OwnPlanWeekRow;
import cairn.analysis.question.goal.PlannedPeriodRow;
import cairn.analysis.question.people.CompositionRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.question.plan.PlanRow;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.MoveRow;
import cairn.analysis.question.stage.StageModelRow;
import cairn.analysis.question.stage.StagePathRow;
import cairn.analysis.question.stage.StageTimeRow;
import cairn.analysis.question.stage.TransitionRow;
import cairn.analysis.result.ComparisonTables;
import cairn.analysis.result.ContextTables;
import cairn.analysis.result.OutcomeTables;
import cairn.analysis.result.PersonTables;
import cairn.analysis.result.SensitivityTables;
import cairn.analysis.result.StayingComparisonTables;
import cairn.analysis.result.StayingTables;
import cairn.analysis.result.SubjectTable;
import cairn.ingest.contract.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every published table, in the order of the codebook, which is older than the questions' order.
 */
public final class ResultTables {
  private static final List<Table> SUMMARIES =
      List.of(
          PeopleRow.TABLE.table(),
          CompositionRow.TABLE.table(),
          GoalRow.TABLE.table(),
          QualityRow.TABLE.table(),
          AttendanceRow.TABLE.table(),
          MonthRow.TABLE.table(),
          StayingTables.STAYING,
          StayingTables.STAYING_SUMMARY,
          StayingTables.COMPLETION,
          OutcomeTables.OUTCOMES,
          OutcomeTables.OUTCOME_REASONS,
          OutcomeTables.OUTCOME_CATEGORIES,
          ChangeRow.TABLE.table(),
          MoveRow.TABLE.table(),
          DirectionRow.TABLE.table(),
          OutcomeTables.DIFFERENCES,
          OutcomeTables.DEFINITIONS,
          ComparisonTables.COMPARISONS,
          ComparisonTables.BALANCE,
          ComparisonTables.OVERLAP,
          ComparisonTables.PROPENSITY,
          ComparisonTables.MISSING_SENSITIVITY,
          ComparisonTables.TIPPING,
          ComparisonTables.RESPONSE,
          StayingComparisonTables.STAYING_COMPARISONS,
          StayingComparisonTables.STAYING_SENSITIVITY,
          StageModelRow.TABLE.table(),
          StageTimeRow.TABLE.table(),
          StagePathRow.TABLE.table(),
          BeforeAfterRow.TABLE.table(),
          OwnPlanWeekRow.TABLE.table(),
          PlannedPeriodRow.TABLE.table(),
          ByChanceRow.TABLE.table(),
          SensitivityTables.SENSITIVITY,
          SensitivityTables.SENSITIVITY_DEFINITIONS,
          SensitivityTables.OUTCOMES_BY_BAND,
          ContextTables.WITHIN_PERSON,
          ContextTables.USE_BY_LIVING,
          ContextTables.STAYING_BY,
          ContextTables.MOVES,
          ContextTables.CARE_BEGUN,
          ContextTables.ACTS_BY_PART,
          ContextTables.GOAL_CHANGES,
          PlanRow.TABLE.table());

  private ResultTables() {}

  /** Tables with a row for a person. */
  public static List<Table> ofPersons() {
    return List.of(
        SubjectTable.SUBJECTS,
        SubjectTable.JUDGED,
        PersonTables.TIMELINES,
        PersonTables.VERDICTS,
        TransitionRow.TABLE.table(),
        PersonTables.EPISODES,
        ParticipationRow.TABLE.table());
  }

  /** Tables without a person in them: what reports are made of. */
  public static List<Table> summaries() {
    return SUMMARIES;
  }

  /** Both, persons first. */
  public static List<Table> all() {
    return Stream.concat(ofPersons().stream(), summaries().stream()).toList();
  }
}
