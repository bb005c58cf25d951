package cairn.analysis.job;

import cairn.analysis.question.attendance.AttendanceRow;
import cairn.analysis.question.attendance.ParticipationRow;
import cairn.analysis.question.change.BeforeAfterRow;
import cairn.analysis.question.change.ByChanceRow;
import cairn.analysis.question.change.ChangeRow;
import cairn.analysis.question.change.DecisionalBalanceRow;
import cairn.analysis.question.change.SaferBesideLessRow;
import cairn.analysis.question.comparison.BalanceRow;
import cairn.analysis.question.comparison.ComparisonRow;
import cairn.analysis.question.comparison.DifferenceRow;
import cairn.analysis.question.comparison.OverlapRow;
import cairn.analysis.question.comparison.PropensityRow;
import cairn.analysis.question.comparison.ResponseRow;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow;
import cairn.analysis.question.comparison.missing.TippingRow;
import cairn.analysis.question.context.CareBegunRow;
import cairn.analysis.question.context.GoalChangeRow;
import cairn.analysis.question.context.NextGroupRow;
import cairn.analysis.question.context.SaferActsRow;
import cairn.analysis.question.context.StayingByRow;
import cairn.analysis.question.context.UseByLivingRow;
import cairn.analysis.question.context.WithinPersonRow;
import cairn.analysis.question.goal.FirstGoalRow;
import cairn.analysis.question.goal.GoalRow;
import cairn.analysis.question.goal.OwnPlanWeekRow;
import cairn.analysis.question.goal.PlannedPeriodRow;
import cairn.analysis.question.goal.PriorityRow;
import cairn.analysis.question.harm.DeathRow;
import cairn.analysis.question.harm.HarmChangeRow;
import cairn.analysis.question.harm.HarmRow;
import cairn.analysis.question.harm.NaloxoneRow;
import cairn.analysis.question.month.MonthRow;
import cairn.analysis.question.month.StayEndRow;
import cairn.analysis.question.month.UseKnownRow;
import cairn.analysis.question.outcome.CategoryRow;
import cairn.analysis.question.outcome.DefinitionRow;
import cairn.analysis.question.outcome.OutcomeRow;
import cairn.analysis.question.outcome.ReasonRow;
import cairn.analysis.question.outcome.TimelineRow;
import cairn.analysis.question.outcome.VerdictRow;
import cairn.analysis.question.people.CompositionRow;
import cairn.analysis.question.people.FollowUpRow;
import cairn.analysis.question.people.PeopleRow;
import cairn.analysis.question.people.QualityRow;
import cairn.analysis.question.period.PeriodRow;
import cairn.analysis.question.plan.PlanRow;
import cairn.analysis.question.profile.MonthChartRow;
import cairn.analysis.question.profile.ProfileRow;
import cairn.analysis.question.sensitivity.BandRow;
import cairn.analysis.question.sensitivity.SensitivityDefinitionRow;
import cairn.analysis.question.sensitivity.SensitivityRow;
import cairn.analysis.question.stage.DirectionRow;
import cairn.analysis.question.stage.MoveRow;
import cairn.analysis.question.stage.StageModelRow;
import cairn.analysis.question.stage.StagePathRow;
import cairn.analysis.question.stage.StageTimeRow;
import cairn.analysis.question.stage.TransitionRow;
import cairn.analysis.question.staying.CompletionRow;
import cairn.analysis.question.staying.EpisodeRow;
import cairn.analysis.question.staying.StayingComparisonRow;
import cairn.analysis.question.staying.StayingRow;
import cairn.analysis.question.staying.StayingSensitivityRow;
import cairn.analysis.question.staying.StayingSummaryRow;
import cairn.analysis.start.JudgedRow;
import cairn.analysis.start.SubjectRow;
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
          StayEndRow.TABLE.table(),
          UseKnownRow.TABLE.table(),
          PeriodRow.TABLE.table(),
          StayingRow.TABLE.table(),
          StayingSummaryRow.TABLE.table(),
          CompletionRow.TABLE.table(),
          OutcomeRow.TABLE.table(),
          ReasonRow.TABLE.table(),
          CategoryRow.TABLE.table(),
          ChangeRow.TABLE.table(),
          MoveRow.TABLE.table(),
          DirectionRow.TABLE.table(),
          DifferenceRow.TABLE.table(),
          DefinitionRow.TABLE.table(),
          ComparisonRow.TABLE.table(),
          BalanceRow.TABLE.table(),
          OverlapRow.TABLE.table(),
          PropensityRow.TABLE.table(),
          MissingSensitivityRow.TABLE.table(),
          TippingRow.TABLE.table(),
          ResponseRow.TABLE.table(),
          StayingComparisonRow.TABLE.table(),
          StayingSensitivityRow.TABLE.table(),
          StageModelRow.TABLE.table(),
          StageTimeRow.TABLE.table(),
          StagePathRow.TABLE.table(),
          BeforeAfterRow.TABLE.table(),
          OwnPlanWeekRow.TABLE.table(),
          PlannedPeriodRow.TABLE.table(),
          ByChanceRow.TABLE.table(),
          SensitivityRow.TABLE.table(),
          SensitivityDefinitionRow.TABLE.table(),
          BandRow.TABLE.table(),
          ProfileRow.TABLE.table(),
          MonthChartRow.TABLE.table(),
          WithinPersonRow.TABLE.table(),
          UseByLivingRow.TABLE.table(),
          StayingByRow.TABLE.table(),
          NextGroupRow.TABLE.table(),
          CareBegunRow.TABLE.table(),
          SaferActsRow.TABLE.table(),
          GoalChangeRow.TABLE.table(),
          SaferBesideLessRow.TABLE.table(),
          FirstGoalRow.TABLE.table(),
          PriorityRow.TABLE.table(),
          DecisionalBalanceRow.TABLE.table(),
          HarmRow.TABLE.table(),
          HarmChangeRow.TABLE.table(),
          NaloxoneRow.TABLE.table(),
          DeathRow.TABLE.table(),
          FollowUpRow.TABLE.table(),
          PlanRow.TABLE.table());

  private ResultTables() {}

  /** Tables with a row for a person. */
  public static List<Table> ofPersons() {
    return List.of(
        SubjectRow.TABLE.table(),
        JudgedRow.TABLE.table(),
        TimelineRow.TABLE.table(),
        VerdictRow.TABLE.table(),
        TransitionRow.TABLE.table(),
        EpisodeRow.TABLE.table(),
        ParticipationRow.TABLE.table());
  }

  /** Tables without a person in them: what reports are made of. */
  public static List<Table> summaries() {
    return SUMMARIES;
  }

  /**
   * Those that leave the program for researchers: without what is told by group, or by month of
   * starting, where a row may be one person.
   */
  public static List<Table> forResearchers() {
    List<Table> internal = List.of(ProfileRow.TABLE.table(), MonthChartRow.TABLE.table());
    return SUMMARIES.stream().filter(table -> !internal.contains(table)).toList();
  }

  /** Both, persons first. */
  public static List<Table> all() {
    return Stream.concat(ofPersons().stream(), summaries().stream()).toList();
  }
}
