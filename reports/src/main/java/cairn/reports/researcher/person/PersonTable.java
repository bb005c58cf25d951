package cairn.reports.researcher.person;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.researcher.HandedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a package while it is filled; its rows are given in the order of their cells. */
final class PersonTable {
  /** The column that names the person, the first of every table. */
  static final String PERSON = "person_id";

  /** The column that names a goal. */
  static final String GOAL = "goal_id";

  /** The column with a symbol a week. */
  static final String WORD = "word";

  private final String name;
  private final String description;
  private final int keys;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param keys how many columns, from the first on, name a row
   */
  PersonTable(String name, String description, int keys) {
    this.name = name;
    this.description = description;
    this.keys = keys;
    column(PERSON, ColumnType.TEXT, "the person, by an id that this recipient alone gets");
  }

  /** Adds a column; one that names a row is always filled. */
  PersonTable column(String column, ColumnType type, String meaning) {
    columns.add(
        columns.size() < keys
            ? Column.required(column, type, meaning)
            : Column.optional(column, type, meaning));
    return this;
  }

  /** Adds a row. */
  void add(@Nullable Object... cells) {
    rows.add(new Row(cells));
  }

  /** The table. */
  HandedTable handed() {
    List<String> key = columns.subList(0, keys).stream().map(Column::name).toList();
    Table table = Table.result(name, description, key, columns);
    Comparator<Row> order = cells(0);
    for (int place = 1; place < columns.size(); place++) {
      order = order.thenComparing(cells(place));
    }
    return HandedTable.whole(table, rows.stream().sorted(order).toList());
  }

  @SuppressWarnings("unchecked") // a column has values of one class
  private static Comparator<Row> cells(int place) {
    return (one, other) -> {
      Object left = one.value(place);
      Object right = other.value(place);
      if (left == null || right == null) {
        return Boolean.compare(left != null, right != null);
      }
      return ((Comparable<Object>) left).compareTo(right);
    };
  }
}
