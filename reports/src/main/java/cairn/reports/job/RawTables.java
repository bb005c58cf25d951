package cairn.reports.job;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Table;
import cairn.reports.section.ResultRow;
import cairn.reports.section.Rows;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** Result tables as they are, before anything is formatted. */
final class RawTables {
  private static final Value MISSING = Value.notAvailable("missing");

  private RawTables() {}

  /** The table with every row and every digit. */
  static PublishedTable of(Table table, Rows rows) {
    List<TableColumn> columns = table.columns().stream().map(RawTables::column).toList();
    List<List<Value>> lines = new ArrayList<>();
    for (ResultRow row : rows) {
      List<Value> line = new ArrayList<>();
      table.columns().forEach(c -> line.add(value(row, c)));
      lines.add(line);
    }
    return PublishedTable.of(table.name(), table.description(), columns, lines);
  }

  private static TableColumn column(Column column) {
    return switch (column.type()) {
      case INTEGER -> TableColumn.count(column.name(), column.description(), "");
      case NUMBER -> TableColumn.decimal(column.name(), column.description(), "", 6);
      default -> TableColumn.text(column.name(), column.description());
    };
  }

  private static Value value(ResultRow row, Column column) {
    Object value = row.row().value(row.table().indexOf(column.name()));
    if (value == null) {
      return MISSING;
    } else if (value instanceof Long n) {
      return Value.count(n);
    } else if (value instanceof Double d) {
      return Double.isFinite(d) ? Value.number(d) : Value.notAvailable("not finite");
    }
    return Value.text(value.toString());
  }

  /** The type of a column in a data package. */
  static String type(ColumnType type) {
    return switch (type) {
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TEXT, LIST -> "string";
    };
  }
}
