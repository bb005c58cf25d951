package cairn.reports.section;

import static cairn.analysis.result.StayingComparisonTables.STAYING_SENSITIVITY;

import cairn.reports.document.Block;
import cairn.reports.document.Note;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** How much of what is said of staying hangs on the gap that ends a stay. */
final class StayingGaps {
  private static final String CATALOGUE = "catalogue";

  private StayingGaps() {}

  /** The table; none where nothing was worked out. */
  static List<Block> blocks(Material m) {
    Rows all = m.rows(STAYING_SENSITIVITY);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Long> weeks = all.stream().map(r -> r.count("week")).distinct().sorted().toList();
    List<TableColumn> columns = new ArrayList<>();
    columns.add(TableColumn.text("group_type", "Group type"));
    columns.add(TableColumn.text("gap", "A stay ends after"));
    columns.add(TableColumn.count("people", "People", "people"));
    weeks.forEach(w -> columns.add(TableColumn.text("week_" + w, "Still coming at week " + w)));
    List<List<Value>> rows = new ArrayList<>();
    for (String type : m.groupTypesAfterAll(all)) {
      Rows own = all.where("group_type", type);
      for (String gap : own.values("gap")) {
        rows.add(row(m.groupType(type), own.where("gap", gap), gap, weeks));
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

  private static List<Value> row(String type, Rows own, String gap, List<Long> weeks) {
    ResultRow first = own.list().get(0);
    List<Value> row = new ArrayList<>();
    row.add(Value.text(type));
    row.add(Value.text(gap(gap, first)));
    row.add(Value.count(first.count("n")));
    for (long week : weeks) {
      row.add(
          Value.text(
              own.stream()
                  .filter(r -> r.count("week") == week)
                  .findFirst()
                  .map(StayingGaps::share)
                  .orElse("not observed so long")));
    }
    return row;
  }

  private static String gap(String gap, ResultRow row) {
    if (!gap.equals(CATALOGUE)) {
      return gap + " days";
    }
    return row.optionalCount("gap_days").isPresent()
        ? row.optionalCount("gap_days").getAsLong() + " days (as used)"
        : "each type's own gap (as used)";
  }

  private static String share(ResultRow r) {
    if (r.number("share").isEmpty()) {
      return "not observed so long";
    }
    String share = Display.share(r.number("share").getAsDouble());
    return r.number("lower").isPresent() && r.number("upper").isPresent()
        ? share
            + " ("
            + Display.interval(r.number("lower").getAsDouble(), r.number("upper").getAsDouble())
            + ")"
        : share;
  }
}
