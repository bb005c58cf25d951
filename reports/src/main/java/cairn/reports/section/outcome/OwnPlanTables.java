package cairn.reports.section.outcome;

import cairn.analysis.definition.fact.OwnGoalVerdict;
import cairn.analysis.question.goal.OwnPlanWeekRow;
import cairn.analysis.question.goal.PlannedPeriodRow;
import cairn.analysis.table.Counts;
import cairn.ingest.model.GoalAim;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import java.util.ArrayList;
import java.util.List;

/** Weeks within people's own plans, planned times without use, and what a goal asks for. */
final class OwnPlanTables {
  private OwnPlanTables() {}

  /** The blocks for which there are rows. */
  static List<Block> blocks(ReportMaterial m) {
    List<Block> blocks = new ArrayList<>();
    RowsOf<OwnPlanWeekRow> weeks =
        m.rows(OwnPlanWeekRow.TABLE).where(OwnPlanWeekRow::groupType, Counts.ALL);
    if (!weeks.isEmpty()) {
      blocks.add(weeks(m, weeks));
    }
    RowsOf<PlannedPeriodRow> periods =
        m.rows(PlannedPeriodRow.TABLE).where(PlannedPeriodRow::problem, Counts.ALL);
    if (!periods.isEmpty()) {
      blocks.add(periods(m, periods));
    }
    return blocks;
  }

  private static Block weeks(ReportMaterial m, RowsOf<OwnPlanWeekRow> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("goal_type", "Goal"),
            TableColumn.count("people", "People", "people"),
            TableColumn.count("met", "Weeks within the goal", "weeks"),
            TableColumn.count("observed", "Of weeks known", "weeks"),
            TableColumn.share("share", "Per cent"),
            TableColumn.share("lower", m.level().from()),
            TableColumn.share("upper", "to"));
    List<List<Value>> lines = new ArrayList<>();
    for (String goal :
        m.labels().inOrder(Labels.GOAL_TYPES, rows.values(OwnPlanWeekRow::goalType))) {
      OwnPlanWeekRow r = rows.where(OwnPlanWeekRow::goalType, goal).list().get(0);
      List<Value> line = new ArrayList<>();
      boolean isAll = Counts.ALL.equals(goal);
      line.add(Value.text(isAll ? "All these goals" : m.labels().of(Labels.GOAL_TYPES, goal)));
      line.add(Value.count(r.people()));
      line.addAll(m.share(r.met(), r.unplaced(), r.observed(), r.share().limits()).values());
      lines.add(line);
    }
    return new Block.TableBlock(
        "own-plan-weeks",
        PublishedTable.of(
            "own_plan_weeks",
            "Weeks within the own goal, where use in a week can tell, all group types",
            columns,
            lines),
        asked(m));
  }

  private static List<Note> asked(ReportMaterial m) {
    return List.of(
        Note.of(
            "A week counts from its first day by the goal in force then, with at least "
                + m.plan().minimumDaysInWeek()
                + " days known; the interval allows for weeks of one person being alike."
                + " A week without use is within every goal about use."),
        Note.of(
            "Not here, as use in one week cannot tell: a goal of use within limits without limits"
                + " of the person's own, safer use, a planned time, and what only a review"
                + " confirms."),
        Note.of(
            "At least as far as the goal means: "
                + "for no use, "
                + OwnGoalVerdict.asksFor(GoalAim.ABSTINENCE)
                + "; for use within limits, "
                + OwnGoalVerdict.asksFor(GoalAim.MODERATION)
                + "; for fewer days, "
                + OwnGoalVerdict.asksFor(GoalAim.FEWER_DAYS)
                + "; for a planned time, "
                + OwnGoalVerdict.asksFor(GoalAim.PLANNED_ABSTINENCE)
                + "; for goals that use cannot tell, "
                + OwnGoalVerdict.asksFor(GoalAim.REVIEW)
                + "."));
  }

  private static Block periods(ReportMaterial m, RowsOf<PlannedPeriodRow> rows) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.count("planned", "Planned", "planned times"));
    columns.add(TableColumn.count("ended", "Ended", "planned times"));
    columns.add(TableColumn.count("kept_whole", "No use on any day known", "planned times"));
    columns.addAll(
        List.of(
            TableColumn.count("kept", "Mostly kept", "planned times"),
            TableColumn.count("judged", "Of those with enough known", "planned times"),
            TableColumn.share("share", "Per cent"),
            TableColumn.share("lower", m.level().from()),
            TableColumn.share("upper", "to")));
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(rows.values(PlannedPeriodRow::groupType))) {
      PlannedPeriodRow r = rows.where(PlannedPeriodRow::groupType, type).list().get(0);
      List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
      line.add(Value.count(r.planned()));
      line.add(Value.count(r.ended()));
      line.add(Value.count(r.keptWhole()));
      line.addAll(m.share(r.kept(), r.unplaced(), r.judged(), r.share().limits()).values());
      lines.add(line);
    }
    return new Block.TableBlock(
        "planned-periods",
        PublishedTable.of("planned_periods", "Planned times without use", columns, lines),
        List.of(
            Note.of(
                "Mostly kept is at least "
                    + Display.share(m.plan().keptShare())
                    + " of the days known, of which there must be five in seven; days of use are"
                    + " counted, wherever in a report they were."
                    + " Use after the planned end is what the plan meant to come back to: it is no"
                    + " return to use, and nothing that was kept is counted back to zero.")));
  }
}
