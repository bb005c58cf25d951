package cairn.reports.section.staying;

import cairn.analysis.question.staying.StayingSensitivityRow;
import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.section.ReportMaterial;
import cairn.reports.section.RowsOf;
import cairn.reports.section.Share;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** How much of what is said of staying hangs on the gap that ends a stay. */
final class StayingGaps {
  static final String NOT_OBSERVED = "not observed so long";

  private StayingGaps() {}

  /** The table; none where nothing was worked out. */
  static List<Block> blocks(ReportMaterial m) {
    RowsOf<StayingSensitivityRow> all = m.rows(StayingSensitivityRow.TABLE);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Integer> weeks = all.values(StayingSensitivityRow::week).stream().sorted().toList();
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.text("gap", "A stay ends after"));
    columns.add(TableColumn.count("people", "People", "people"));
    weeks.forEach(w -> columns.add(TableColumn.text("week_" + w, "Still coming at week " + w)));
    List<List<Value>> rows = new ArrayList<>();
    for (String type : m.inOrder(all.values(StayingSensitivityRow::groupType))) {
      RowsOf<StayingSensitivityRow> own = all.where(StayingSensitivityRow::groupType, type);
      for (String gap : own.values(StayingSensitivityRow::gap)) {
        rows.add(row(m.groupType(type), own.where(StayingSensitivityRow::gap, gap), weeks));
      }
    }
    return List.of(
        new Block.TableBlock(
            "staying-gaps",
            PublishedTable.of(
                "staying_gaps", "Still coming, when another gap ends a stay", columns, rows),
            List.of(
                Note.of(
                    "A stay ends after so many days without a session; the first line of each type"
                        + " is the gap used everywhere else in this report. With a shorter gap,"
                        + " somebody who comes and goes has stopped sooner. In parentheses "
                        + m.level().ci()
                        + "."))));
  }

  private static List<Value> row(
      String type, RowsOf<StayingSensitivityRow> own, List<Integer> weeks) {
    StayingSensitivityRow first = own.list().get(0);
    List<Value> row = new ArrayList<>();
    row.add(Value.text(type));
    row.add(Value.text(gap(first)));
    row.add(Value.count(first.n()));
    for (Integer week : weeks) {
      row.add(
          Value.text(
              own.where(StayingSensitivityRow::week, week)
                  .first()
                  .map(StayingSensitivityRow::still)
                  .map(
                      still ->
                          share(
                              Share.number(still.share()),
                              Share.number(still.lower()),
                              Share.number(still.upper())))
                  .orElse(NOT_OBSERVED)));
    }
    return row;
  }

  private static String gap(StayingSensitivityRow row) {
    if (!row.isOwnGap()) {
      return row.gap() + " days";
    }
    return row.gapDays() == null
        ? "each type's own gap (as used)"
        : row.gapDays() + " days (as used)";
  }

  /** {@code 70% (60% to 80%)}, without limits the share alone. */
  static String share(OptionalDouble share, OptionalDouble lower, OptionalDouble upper) {
    if (share.isEmpty()) {
      return NOT_OBSERVED;
    }
    String words = Display.share(share.getAsDouble());
    return lower.isPresent() && upper.isPresent()
        ? words + " (" + Display.interval(lower.getAsDouble(), upper.getAsDouble()) + ")"
        : words;
  }
}
