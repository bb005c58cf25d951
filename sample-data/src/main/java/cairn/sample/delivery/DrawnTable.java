package cairn.sample.delivery;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of the contract whose rows are drawn: where its columns stand, and where rows go. */
final class DrawnTable {
  private final Table table;
  private final DayText days;
  private RowSink sink;
  private final Map<String, Integer> byName = new HashMap<>();

  DrawnTable(Table table, DayText days, RowSink sink) {
    this.table = table;
    this.days = days;
    this.sink = sink;
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      byName.put(columns.get(i).name(), i);
    }
  }

  Table table() {
    return table;
  }

  DayText days() {
    return days;
  }

  RowSink sink() {
    return sink;
  }

  /** Puts something between the stories and the file. */
  void divert(RowSink other) {
    sink = other;
  }

  /** An empty row. */
  DrawnRow row() {
    return new DrawnRow(this, new @Nullable Object[table.columns().size()]);
  }

  int place(String column) {
    Integer place = byName.get(column);
    if (place == null) {
      throw new IllegalArgumentException(
          "a story fills " + column + ", and " + table.name() + " has no such column");
    }
    return place;
  }

  <R extends Record, V> int place(ContractName.Accessor<R, V> accessor) {
    return place(ContractName.column(accessor));
  }

  int[] places(List<String> columns) {
    return columns.stream().mapToInt(this::place).toArray();
  }
}
