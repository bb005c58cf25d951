package cairn.reports.diff;

import cairn.analysis.question.month.MonthRow;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What changed in one table.
 *
 * @param table the table
 * @param same rows that both have, cell by cell
 * @param rows how many rows became what
 * @param changes what changed, in the order of the rows
 */
public record TableChanges(
    Table table, long same, Map<Change.Kind, Long> rows, List<Change> changes) {
  private static final String DEFINITION = "definition";
  private static final String MONTH = "month";

  static TableChanges of(
      Table table, List<Row> before, List<Row> after, Causes causes, YearMonth both) {
    Map<String, Row> earlier = byKey(table, before);
    Map<String, Row> later = byKey(table, after);
    Map<Change.Kind, Long> rows = new TreeMap<>();
    List<Change> changes = new ArrayList<>();
    long same = 0;
    for (Map.Entry<String, Row> each : later.entrySet()) {
      Row now = each.getValue();
      Row then = earlier.get(each.getKey());
      Set<Cause> why = causes.of(definition(table, now), isPast(table, now, both));
      List<Change> cells =
          then == null
              ? List.of(whole(table, each.getKey(), Change.Kind.NEW, why))
              : cells(table, each.getKey(), then, now, why);
      same += cells.isEmpty() ? 1 : 0;
      cells.stream().limit(1).forEach(first -> rows.merge(first.kind(), 1L, Long::sum));
      changes.addAll(cells);
    }
    for (Map.Entry<String, Row> each : earlier.entrySet()) {
      if (!later.containsKey(each.getKey())) {
        Row then = each.getValue();
        Set<Cause> why = causes.of(definition(table, then), isPast(table, then, both));
        rows.merge(Change.Kind.GONE, 1L, Long::sum);
        changes.add(whole(table, each.getKey(), Change.Kind.GONE, why));
      }
    }
    return new TableChanges(table, same, rows, List.copyOf(changes));
  }

  private static Change whole(Table table, String row, Change.Kind kind, Set<Cause> why) {
    return new Change(table.name(), row, kind, "", null, null, why);
  }

  private static List<Change> cells(
      Table table, String row, Row before, Row after, Set<Cause> why) {
    List<Change> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      if (!Objects.equals(before.value(i), after.value(i))) {
        String column = table.columns().get(i).name();
        cells.add(
            new Change(
                table.name(),
                row,
                Change.Kind.CHANGED,
                column,
                before.value(i),
                after.value(i),
                why));
      }
    }
    return cells;
  }

  private static Map<String, Row> byKey(Table table, List<Row> rows) {
    Map<String, Row> byKey = new LinkedHashMap<>();
    for (Row row : rows) {
      byKey.put(
          table.key().stream()
              .map(column -> column + "=" + text(table, row, column))
              .collect(Collectors.joining(" ")),
          row);
    }
    return byKey;
  }

  private static String text(Table table, Row row, String column) {
    Object value = row.value(table.indexOf(column));
    return value == null ? "" : value.toString();
  }

  private static String definition(Table table, Row row) {
    return table.has(DEFINITION) ? text(table, row, DEFINITION) : "";
  }

  /** Whether a row of the months tells of one that had ended in both versions. */
  private static boolean isPast(Table table, Row row, YearMonth both) {
    return table.name().equals(MonthRow.TABLE.name())
        && !YearMonth.parse(text(table, row, MONTH)).isAfter(both);
  }
}
