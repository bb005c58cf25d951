package cairn.reports.section.outcome;

import cairn.analysis.question.goal.FirstGoalRow;
import cairn.analysis.table.Counts;
import cairn.ingest.model.ChosenBy;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.VariableWords;
import java.util.ArrayList;
import java.util.List;

/** Who chose their first goal, alone or together, and who was given one. */
final class WhoChoseGoals {
  private WhoChoseGoals() {}

  /** The table; none where nobody attended. */
  static List<Block> blocks(ReportMaterial m) {
    RowsOf<FirstGoalRow> rows = m.rows(FirstGoalRow.TABLE);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<List<Value>> lines = new ArrayList<>();
    RowsOf<FirstGoalRow> everybody = rows.where(FirstGoalRow::category, Counts.ALL);
    String any = everybody.list().get(0).variable().key();
    lines.add(line(m, "Everybody", of(everybody, any)));
    for (String variable : VariableWords.inOrder(rows.values(row -> row.variable().key()))) {
      RowsOf<FirstGoalRow> own = of(rows.except(FirstGoalRow::category, Counts.ALL), variable);
      for (String category :
          VariableWords.inOrder(m.labels(), variable, own.values(FirstGoalRow::category))) {
        String head =
            VariableWords.variable(variable)
                + ": "
                + VariableWords.category(m.labels(), variable, category);
        lines.add(line(m, head, own.where(FirstGoalRow::category, category)));
      }
    }
    return List.of(
        new Block.TableBlock(
            "goals-chosen-by",
            PublishedTable.of(
                "goals_chosen_by",
                "Whose the first goal was, by what was recorded at intake",
                columns(m),
                lines),
            List.of(
                Note.of(
                    "Shares are of people with a goal; people without one stand apart. Of several"
                        + " goals set on the first day, one that others set counts before one's"
                        + " own."),
                Note.of(
                    "Categories are set side by side and not tested against each other; of a few"
                        + " people the interval is wide."))));
  }

  private static RowsOf<FirstGoalRow> of(RowsOf<FirstGoalRow> rows, String variable) {
    return rows.where(row -> row.variable().key().equals(variable));
  }

  private static List<TableColumn> columns(ReportMaterial m) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("category", "Recorded at intake"));
    columns.addAll(Share.columns(m.level(), "own_", "Their own goal", "Of those with a goal"));
    columns.add(TableColumn.count("together_n", "Chosen together", "people"));
    columns.add(TableColumn.count("given_n", "Set by others", "people"));
    columns.add(TableColumn.share("given_share", "Per cent"));
    columns.add(TableColumn.share("given_lower", m.level().from()));
    columns.add(TableColumn.share("given_upper", "to"));
    columns.add(TableColumn.count("without", "Without a goal", "people"));
    return columns;
  }

  private static List<Value> line(ReportMaterial m, String head, RowsOf<FirstGoalRow> own) {
    List<Value> line = new ArrayList<>(List.of(Value.text(head)));
    line.addAll(share(m, own, ChosenBy.CLIENT).values());
    line.add(Value.count(share(m, own, ChosenBy.TOGETHER).part()));
    List<Value> given = share(m, own, ChosenBy.MANDATED).values();
    line.add(given.get(0));
    line.addAll(given.subList(2, given.size()));
    line.add(Value.count(own.list().get(0).withoutGoal()));
    return line;
  }

  private static Share share(ReportMaterial m, RowsOf<FirstGoalRow> own, ChosenBy whose) {
    return own.where(FirstGoalRow::chosenBy, whose)
        .first()
        .map(r -> m.share(r.n(), r.of(), r.share().limits()))
        .orElse(Share.none(own.list().get(0).of(), m.level()));
  }
}
