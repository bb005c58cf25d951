package cairn.reports.table;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The Tablesaw table beneath a published one: a typed column for the values and, beside it, a text
 * column that says for each cell whether it is shown, hidden or not available and why. A hidden
 * cell's value is not stored.
 */
final class ColumnStore {
  private static final String SHOWN = "shown";
  private static final String HIDDEN = "hidden";
  private static final String NOT_AVAILABLE = "n/a: ";
  private static final String BETWEEN = "between: ";
  private static final String MARK = "#mark";

  private final List<TableColumn> columns;
  private final Table table;

  private ColumnStore(List<TableColumn> columns, Table table) {
    this.columns = columns;
    this.table = table;
  }

  static ColumnStore of(String name, List<TableColumn> columns, List<List<Value>> rows) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("table " + name + " has no columns");
    }
    for (int r = 0; r < rows.size(); r++) {
      if (rows.get(r).size() != columns.size()) {
        throw new IllegalArgumentException(
            "table " + name + " row " + (r + 1) + " has not one value a column");
      }
    }
    List<Column<?>> stored = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      TableColumn column = columns.get(c);
      Column<?> values = emptyColumn(column);
      StringColumn marks = StringColumn.create(column.name() + MARK);
      for (int r = 0; r < rows.size(); r++) {
        Value value = rows.get(r).get(c);
        if (!column.type().accepts(value)) {
          throw new IllegalArgumentException(
              "table "
                  + name
                  + " row "
                  + (r + 1)
                  + ": "
                  + column.name()
                  + " is not "
                  + column.type());
        }
        append(values, marks, value);
      }
      stored.add(values);
      stored.add(marks);
    }
    return new ColumnStore(columns, Table.create(name, stored));
  }

  int rowCount() {
    return table.rowCount();
  }

  Value value(int row, int column) {
    // By place: by name would be a search through all columns for every cell.
    int at = 2 * column;
    String mark = table.stringColumn(at + 1).get(row);
    if (mark.equals(HIDDEN)) {
      return Value.hidden();
    } else if (mark.startsWith(NOT_AVAILABLE)) {
      return Value.notAvailable(mark.substring(NOT_AVAILABLE.length()));
    }
    if (mark.startsWith(BETWEEN)) {
      String[] ends = mark.substring(BETWEEN.length()).split(" ", 2);
      return Value.between(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
    }
    return switch (columns.get(column).type()) {
      case TEXT -> Value.text(table.stringColumn(at).get(row));
      case COUNT -> Value.count(table.longColumn(at).getLong(row));
      case DATE -> Value.day(table.dateColumn(at).get(row));
      default -> Value.number(table.doubleColumn(at).getDouble(row));
    };
  }

  private static Column<?> emptyColumn(TableColumn column) {
    return switch (column.type()) {
      case TEXT -> StringColumn.create(column.name());
      case COUNT -> LongColumn.create(column.name());
      case DATE -> DateColumn.create(column.name());
      default -> DoubleColumn.create(column.name());
    };
  }

  private static void append(Column<?> values, StringColumn marks, Value value) {
    marks.append(mark(value));
    if (value instanceof Value.Text t) {
      ((StringColumn) values).append(t.text());
    } else if (value instanceof Value.Count n) {
      ((LongColumn) values).append(n.count());
    } else if (value instanceof Value.Number n) {
      ((DoubleColumn) values).append(n.number());
    } else if (value instanceof Value.Day d) {
      ((DateColumn) values).append(d.day());
    } else {
      values.appendMissing();
    }
  }

  private static String mark(Value value) {
    if (value instanceof Value.NotAvailable n) {
      return NOT_AVAILABLE + n.reason();
    } else if (value instanceof Value.Between b) {
      return BETWEEN + b.least() + " " + b.most();
    }
    return value.isHidden() ? HIDDEN : SHOWN;
  }
}
