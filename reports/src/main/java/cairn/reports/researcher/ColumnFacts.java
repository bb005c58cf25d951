package cairn.reports.researcher;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What every column of a table handed over means, with how often it is filled. */
public final class ColumnFacts {
  private static final int VALUES_LISTED = 12;

  /** What is said of a column. */
  public static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("column", "Column"),
          TableColumn.text("table", "Table"),
          TableColumn.text("type", "Type"),
          TableColumn.text("meaning", "Meaning"),
          TableColumn.text("in_key", "Names a row"),
          TableColumn.count("filled", "Filled", "rows"),
          TableColumn.count("missing", "Missing", "rows"),
          TableColumn.text("holds", "Holds"));

  private ColumnFacts() {}

  /** A row for each column. */
  public static List<List<Value>> of(HandedTable handed) {
    Table table = handed.table();
    List<Row> rows = handed.rows();
    List<List<Value>> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      int place = table.indexOf(column.name());
      long missing = rows.stream().filter(r -> r.isEmpty(place)).count();
      lines.add(
          List.of(
              Value.text(column.name()),
              Value.text(table.name()),
              Value.text(RawTables.type(column.type())),
              Value.text(column.description()),
              Value.text(table.key().contains(column.name()) ? "yes" : "no"),
              Value.count(rows.size() - missing),
              Value.count(missing),
              Value.text(holds(rows, place))));
    }
    return lines;
  }

  /** The words a column holds, or its range. */
  private static String holds(List<Row> rows, int place) {
    List<Object> values =
        rows.stream()
            .map(r -> r.value(place))
            .filter(Objects::nonNull)
            .map(Object.class::cast)
            .distinct()
            .toList();
    if (values.isEmpty()) {
      return "nothing this month";
    }
    if (values.get(0) instanceof Number) {
      double least = values.stream().mapToDouble(v -> ((Number) v).doubleValue()).min().orElse(0);
      double most = values.stream().mapToDouble(v -> ((Number) v).doubleValue()).max().orElse(0);
      return plain(least) + " to " + plain(most);
    }
    if (values.size() > VALUES_LISTED) {
      return values.size() + " different values";
    }
    return String.join(", ", values.stream().map(Object::toString).toList());
  }

  private static String plain(double number) {
    return new java.math.BigDecimal(number)
        .round(new java.math.MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }
}
