package cairn.reports.section.staying;

import cairn.analysis.question.month.MonthRow;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** Heads counted at sessions, by month and type of group. */
final class HeadCounts {
  private HeadCounts() {}

  /** The table; none where no session has a count. */
  static List<Block> blocks(ReportMaterial m) {
    RowsOf<MonthRow> counted = m.rows(MonthRow.TABLE).where(row -> row.heads().headCount() != null);
    if (counted.isEmpty()) {
      return List.of();
    }
    List<List<Value>> rows = new ArrayList<>();
    for (String month : counted.values(MonthRow::month).stream().sorted().toList()) {
      RowsOf<MonthRow> own = counted.where(MonthRow::month, month);
      for (String type : m.inOrder(own.values(MonthRow::groupType))) {
        own.where(MonthRow::groupType, type)
            .first()
            .ifPresent(row -> rows.add(line(m, month, row)));
      }
    }
    return List.of(
        new Block.TableBlock(
            "head-counts",
            PublishedTable.of(
                "head_counts",
                "Heads counted, by month and group type",
                List.of(
                    TableColumn.text("month", "Month"),
                    TableColumn.text("group_type", "Group type"),
                    TableColumn.count("sessions_held", "Sessions held", "sessions"),
                    TableColumn.count("sessions_counted", "With a count", "sessions"),
                    TableColumn.count("head_count", "Heads counted", "people")),
                rows),
            List.of(
                Note.of(
                    "Heads are counted at each session anew: somebody who comes four times is"
                        + " counted four times. Sessions without a count add none."))));
  }

  private static List<Value> line(ReportMaterial m, String month, MonthRow row) {
    Long heads = row.heads().headCount();
    return List.of(
        Value.text(month),
        Value.text(m.groupType(row.groupType())),
        Value.count(row.sessionsHeld()),
        Value.count(row.heads().sessionsCounted()),
        heads == null ? Value.notAvailable("not counted") : Value.count(heads));
  }
}
