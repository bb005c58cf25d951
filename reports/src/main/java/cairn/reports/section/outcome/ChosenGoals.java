package cairn.reports.section.outcome;

import cairn.analysis.question.goal.GoalRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What people chose for themselves, and what came of it. */
final class ChosenGoals {
  private ChosenGoals() {}

  static Block block(ReportMaterial m) {
    RowsOf<GoalRow> goals = m.rows(GoalRow.TABLE).where(GoalRow::groupType, Counts.ALL);
    List<TableColumn> columns =
        List.of(
            TableColumn.text("goal_type", "Goal"),
            TableColumn.count("people", "People", "people"),
            TableColumn.count("set", "Set", "goals"),
            TableColumn.count("reviewed", "Reviewed", "goals"),
            TableColumn.count("met", "Met", "goals"),
            TableColumn.count("partly", "Partly met", "goals"),
            TableColumn.count("not_met", "Not met yet", "goals"),
            TableColumn.count("changed", "Changed for another", "goals"),
            TableColumn.decimal("mean_attainment", "Mean attainment T", "T", 1));
    List<List<Value>> lines = new ArrayList<>();
    for (String goal : m.labels().inOrder(Labels.GOAL_TYPES, goals.values(GoalRow::goalType))) {
      GoalRow r = goals.where(GoalRow::goalType, goal).list().get(0);
      List<Value> line = new ArrayList<>();
      line.add(
          Value.text(
              Counts.ALL.equals(goal) ? "All goals" : m.labels().of(Labels.GOAL_TYPES, goal)));
      counts(r).forEach(n -> line.add(Value.count(n)));
      line.add(Share.number(Share.number(r.meanAttainment()), "no scores"));
      lines.add(line);
    }
    return new Block.TableBlock(
        "goals",
        PublishedTable.of(
            "goals", "Goals people chose, by the last review, all group types", columns, lines),
        List.of(
            Note.of(
                "Met, partly met, not met yet and changed are of the goals reviewed at least once."
                    + " Changing a goal is part of the work."),
            Note.of(
                "Attainment T is 50 where a goal was reached exactly (Kiresuk and Sherman"
                    + " 1968).")));
  }

  private static LongStream counts(GoalRow r) {
    return LongStream.of(
        r.people(),
        r.goals().set(),
        r.goals().reviewed(),
        r.goals().met(),
        r.goals().partly(),
        r.goals().notMet(),
        r.goals().changed());
  }
}
