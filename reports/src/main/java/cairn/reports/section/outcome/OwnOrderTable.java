package cairn.reports.section.outcome;

import cairn.analysis.question.goal.PriorityRow;
import cairn.analysis.table.Counts;
import cairn.reports.document.Block;
import cairn.reports.document.Block.Definition;
import cairn.reports.document.Note;
import cairn.reports.section.EstimateWords;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Labels;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people put first in their own order, whether it still comes first, and whether it moved. */
final class OwnOrderTable {
  private static final String METHOD = "method-own-order";

  /** Fewer people than that have no line of their own. */
  private static final int FEWEST = 10;

  private OwnOrderTable() {}

  /** The table; none where nobody told an order. */
  static List<Block> blocks(ReportMaterial m) {
    RowsOf<PriorityRow> rows = m.rows(PriorityRow.TABLE).where(PriorityRow::groupType, Counts.ALL);
    Optional<String> latest = Milestones.latest(rows.values(PriorityRow::milestone));
    if (latest.isEmpty()) {
      return List.of();
    }
    List<List<Value>> lines = new ArrayList<>();
    for (String milestone : Milestones.inOrder(rows.values(PriorityRow::milestone))) {
      rows.where(PriorityRow::milestone, milestone)
          .where(PriorityRow::concern, Counts.ALL)
          .forEach(row -> lines.add(line("Anything", row)));
    }
    RowsOf<PriorityRow> now = rows.where(PriorityRow::milestone, latest.get());
    for (String concern : inOrder(m.labels(), now)) {
      now.where(PriorityRow::concern, concern)
          .where(row -> Math.max(row.told().toldAgain(), row.firstThen()) >= FEWEST)
          .forEach(row -> lines.add(line(label(m.labels(), concern), row)));
    }
    return List.of(
        new Block.TableBlock(
            "own-order",
            PublishedTable.of(
                "own_order", "What people put first, and what became of it", columns(m), lines),
            List.of(
                Note.linked(
                    "Of people who told their own order within four weeks of the start and again"
                        + " since. Putting something else first is no setback: an order changes"
                        + " when something is settled as well as when it is not.",
                    METHOD,
                    "How this is worked out"),
                Note.of(
                    "What fewer than "
                        + FEWEST
                        + " people put first stands in the table priorities of the results, with"
                        + " each type of group."))));
  }

  /** Problems, then kinds of goal, each in the order of its vocabulary. */
  private static List<String> inOrder(Labels labels, RowsOf<PriorityRow> rows) {
    List<String> concerns =
        rows.except(PriorityRow::concern, Counts.ALL).values(PriorityRow::concern);
    return labels.inOrder(Labels.PROBLEMS, labels.inOrder(Labels.GOAL_TYPES, concerns));
  }

  /** A kind of goal has its own words where no problem has the key. */
  private static String label(Labels labels, String concern) {
    return labels.isKnown(Labels.PROBLEMS, concern)
        ? labels.of(Labels.PROBLEMS, concern)
        : labels.of(Labels.GOAL_TYPES, concern);
  }

  private static List<TableColumn> columns(ReportMaterial m) {
    return List.of(
        TableColumn.text("concern", "First at the start"),
        TableColumn.text("milestone", "Looked at"),
        TableColumn.count("told_again", "People", "people"),
        TableColumn.count("changed", "Put something else first", "people"),
        TableColumn.text("changed_share", m.level().head("Share")),
        TableColumn.count("first_then", "Put it first then", "people"),
        TableColumn.count("reviewed", "Goals about it reviewed", "people"),
        TableColumn.text("moved", m.level().head("Met or partly met")),
        TableColumn.count("told_once", "Told once only", "people"),
        TableColumn.count("told_late", "Told later only", "people"));
  }

  private static List<Value> line(String concern, PriorityRow row) {
    PriorityRow.Changed changed = row.changed();
    PriorityRow.Moved moved = row.moved();
    return List.of(
        Value.text(concern),
        Value.text(Words.milestone(row.milestone())),
        Value.count(row.told().toldAgain()),
        Value.count(changed.changed()),
        new EstimateWords(
                changed.changedShare(), changed.changedLower(), changed.changedUpper(), "nobody")
            .share(),
        Value.count(row.firstThen()),
        Value.count(moved.reviewed()),
        new EstimateWords(moved.movedShare(), moved.movedLower(), moved.movedUpper(), "nobody")
            .share(),
        Value.count(row.told().toldOnce()),
        Value.count(row.told().toldLate()));
  }

  static Definition method() {
    return new Definition(
        METHOD,
        "What people put first",
        List.of(
            "People may tell with each goal its place in their own order, when it is set and when"
                + " it is looked at. On a day the order is made of the goals in force, each in the"
                + " place last told; of goals in one place the one told last comes first. A goal"
                + " stands for its problem, or for its kind where it names none.",
            "Set against each other are what came first on the first day an order was told, within"
                + " four weeks of the start, and what comes first at the milestone, by an order"
                + " told since. Who told none since is in no share and stands apart: nobody knows"
                + " whether it still holds. Each person counts once.",
            "What was first has moved where a goal about it was met or partly met when last looked"
                + " at since; goals that were changed say neither. The intervals count each group"
                + " as one unit."),
        "Little 2006; Denning; Cochran 1977 and Bell and McCaffrey 2002 for intervals by group");
  }
}
