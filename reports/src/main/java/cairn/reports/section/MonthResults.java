package cairn.reports.section;

import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The summary tables of one month, in memory. A table that was not written has no rows. */
public final class MonthResults {
  private final YearMonth month;
  private final Map<String, Rows> tables;

  private MonthResults(YearMonth month, Map<String, Rows> tables) {
    this.month = month;
    this.tables = Map.copyOf(tables);
  }

  /** The month's tables with their rows, in published order. */
  public static MonthResults of(YearMonth month, Map<Table, List<Row>> rows) {
    Map<String, Rows> tables = new LinkedHashMap<>();
    rows.forEach(
        (table, list) ->
            tables.put(
                table.name(), new Rows(list.stream().map(r -> new ResultRow(table, r)).toList())));
    return new MonthResults(month, tables);
  }

  /** The month. */
  public YearMonth month() {
    return month;
  }

  /** The rows of a table; none where it has none. */
  public <T extends Record> RowsOf<T> rows(RecordTable<T> table) {
    return new RowsOf<>(rows(table.table()).stream().map(r -> table.record(r.row())).toList());
  }

  /** The rows of a table; none where it has none. */
  public Rows rows(Table table) {
    return tables.getOrDefault(table.name(), Rows.NONE);
  }
}
