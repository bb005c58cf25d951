package cairn.reports.section;

import cairn.analysis.person.plan.StudyPlan;
import cairn.ingest.contract.RecordTable;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.table.Level;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The summary tables of one month, in memory. A table that was not written has no rows. */
public final class MonthResults {
  private final YearMonth month;
  private final StudyPlan plan;
  private final Map<String, List<Row>> tables;

  private MonthResults(YearMonth month, StudyPlan plan, Map<String, List<Row>> tables) {
    this.month = month;
    this.plan = plan;
    this.tables = Map.copyOf(tables);
  }

  /**
   * The month's tables with their rows, in published order.
   *
   * @param plan the plan that they were made by
   */
  public static MonthResults of(YearMonth month, StudyPlan plan, Map<Table, List<Row>> rows) {
    Map<String, List<Row>> tables = new LinkedHashMap<>();
    rows.forEach((table, list) -> tables.put(table.name(), List.copyOf(list)));
    return new MonthResults(month, plan, tables);
  }

  /** The month. */
  public YearMonth month() {
    return month;
  }

  /** The level of every interval. */
  public Level level() {
    return new Level(plan.confidence());
  }

  /** The plan that the month was analysed by. */
  public StudyPlan plan() {
    return plan;
  }

  /** The rows of a table; none where it has none. */
  public <T extends Record> RowsOf<T> rows(RecordTable<T> table) {
    return new RowsOf<>(stored(table.table()).stream().map(table::record).toList());
  }

  /** The rows of a table as they are stored, to be published whole; none where it has none. */
  public List<Row> stored(Table table) {
    return tables.getOrDefault(table.name(), List.of());
  }
}
