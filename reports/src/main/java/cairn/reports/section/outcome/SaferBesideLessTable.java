package cairn.reports.section.outcome;

import cairn.analysis.question.change.SaferBesideLessRow;
import cairn.analysis.question.change.Together;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.Milestones;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Safer use taken up beside less use: one does not take the place of the other. */
final class SaferBesideLessTable {
  /** Where the named outcomes point to. */
  static final String ID = "safer-beside-less";

  private SaferBesideLessTable() {}

  /** The table at the latest time; empty where nobody is due. */
  static Optional<Block> block(ReportMaterial m) {
    RowsOf<SaferBesideLessRow> all = m.rows(SaferBesideLessRow.TABLE);
    Optional<String> milestone = Milestones.latest(all.values(SaferBesideLessRow::milestone));
    if (milestone.isEmpty()) {
      return Optional.empty();
    }
    RowsOf<SaferBesideLessRow> now = all.where(SaferBesideLessRow::milestone, milestone.get());
    List<List<Value>> lines = new ArrayList<>();
    for (String type : m.inOrder(now.values(SaferBesideLessRow::groupType))) {
      RowsOf<SaferBesideLessRow> own = now.where(SaferBesideLessRow::groupType, type);
      List<Value> line = new ArrayList<>(List.of(Value.text(m.groupType(type))));
      line.addAll(share(m, own, Together.BOTH).values());
      line.add(Value.count(share(m, own, Together.LESS_USE_ALONE).part()));
      line.add(Value.count(share(m, own, Together.SAFER_USE_ALONE).part()));
      line.add(Value.count(share(m, own, Together.NEITHER).part()));
      line.add(Value.count(own.list().get(0).notKnown()));
      lines.add(line);
    }
    return Optional.of(
        new Block.TableBlock(
            ID,
            PublishedTable.of(
                "safer_beside_less_use",
                "Safer use taken up beside less use at " + Words.milestone(milestone.get()),
                columns(m),
                lines),
            List.of(
                Note.linked(
                    "Less use: no use where there was use, fewer days, smaller amounts, fewer hours"
                        + " or occasions. Neither of the two takes anything from the other.",
                    "method-positive-change",
                    "What counts"),
                Note.of(
                    "Both, one and neither add up to those judged for both; people of whom one of"
                        + " the two is not known, or is left open by reports, stand apart and are"
                        + " in no share."))));
  }

  private static List<TableColumn> columns(ReportMaterial m) {
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.addAll(Share.columns(m.level(), "both_", "Both", "Of those judged for both"));
    columns.add(TableColumn.count("less_use_alone", "Less use alone", "people"));
    columns.add(TableColumn.count("safer_use_alone", "Safer use alone", "people"));
    columns.add(TableColumn.count("neither", "Neither", "people"));
    columns.add(TableColumn.count("not_known", "Not known", "people"));
    return columns;
  }

  private static Share share(ReportMaterial m, RowsOf<SaferBesideLessRow> own, Together which) {
    return own.where(SaferBesideLessRow::together, which)
        .first()
        .map(r -> m.share(r.n(), r.of(), r.share().limits()))
        .orElse(Share.none(own.list().get(0).of(), m.level()));
  }
}
