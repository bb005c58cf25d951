package cairn.reports.section;

import static cairn.analysis.result.PeopleTables.GOALS;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** What people chose for themselves, and what came of it. */
final class ChosenGoals {
  private ChosenGoals() {}

  static Block block(Material m) {
    Rows goals = m.rows(GOALS).where("group_type", Material.ALL);
    List<String> counts =
        List.of("people", "set", "reviewed", "met", "partly", "not_met", "changed");
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
    for (String goal : m.labels().inOrder(Labels.GOAL_TYPES, goals.values("goal_type"))) {
      ResultRow r = goals.where("goal_type", goal).list().get(0);
      List<Value> line = new ArrayList<>();
      line.add(
          Value.text(
              Material.ALL.equals(goal) ? "All goals" : m.labels().of(Labels.GOAL_TYPES, goal)));
      counts.forEach(c -> line.add(Value.count(r.count(c))));
      line.add(Share.number(r.number("mean_attainment"), "no scores"));
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
                "Attainment T is 50 where a goal was reached exactly (Kiresuk and Sherman 1968).")));
  }
}
