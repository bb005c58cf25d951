package cairn.reports.researcher;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Result tables as they are, before anything is formatted. */
public final class RawTables {
  private static final Value MISSING = Value.notAvailable("missing");

  private RawTables() {}

  /** The table with every row and every digit. */
  public static PublishedTable of(HandedTable handed) {
    Table table = handed.table();
    List<Row> rows = handed.rows();
    List<TableColumn> columns = table.columns().stream().map(RawTables::column).toList();
    List<List<Value>> lines = new ArrayList<>();
    for (Row row : rows) {
      List<Value> line = new ArrayList<>();
      for (int place = 0; place < columns.size(); place++) {
        line.add(value(row.value(place)));
      }
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

  private static Value value(@Nullable Object value) {
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
  public static String type(ColumnType type) {
    return switch (type) {
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TEXT, LIST -> "string";
    };
  }
}
