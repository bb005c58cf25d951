package cairn.ingest.merge;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.StoredTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The table in which the store remembers keys that were taken back, or that gave way to another
 * period, so that a delivery that comes late finds the same answer as one that came in time.
 */
public final class TakenBack {
  private static final String TABLE = "table";
  private static final String KEY = "key";
  private static final String WHY = "why";
  private static final String SEPARATOR = "|";

  /** Keys of tables about people, in as many parts as these. */
  public static final Table OF_PEOPLE = table("taken_back", true);

  /** Keys of the other tables. */
  static final Table OF_GROUPS = table("taken_back_groups", false);

  private TakenBack() {}

  private static Table table(String name, boolean people) {
    List<Column> columns = new ArrayList<>();
    if (people) {
      columns.add(Column.required(StoredTable.CLIENT, ColumnType.TEXT, "The person's study id."));
    }
    columns.add(Column.required(TABLE, ColumnType.TEXT, "The table that the key is of."));
    columns.add(
        Column.required(KEY, ColumnType.TEXT, "The key without the person, joined by a bar."));
    columns.add(
        Column.required(
            StoredTable.DELIVERY,
            ColumnType.INTEGER,
            "The delivery that took it back, or that brought the row which gave way."));
    columns.add(
        Column.required(WHY, ColumnType.TEXT, "withdrawn by a delivery, or replaced by another."));
    return Table.result(
        name,
        "A key whose row was taken back, or gave way to another period.",
        columns.stream().map(Column::name).toList(),
        columns);
  }

  /** A row of either table. */
  static Row row(@Nullable String client, FactLayout layout, FactKind kind, Fact fact) {
    Row cells =
        kind == FactKind.WITHDRAWN || fact.row().size() == layout.keyColumns().size()
            ? fact.row()
            : layout.keyCells(fact.row());
    String table = layout.name();
    String why = kind.name().toLowerCase(Locale.ROOT);
    long delivery = fact.origin().delivery();
    return client == null
        ? new Row(table, text(cells), delivery, why)
        : new Row(client, table, text(cells), delivery, why);
  }

  private static String text(Row cells) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      text.append(i == 0 ? "" : SEPARATOR).append(cells.value(i));
    }
    return text.toString();
  }

  static String table(Row row, boolean people) {
    return required(row, people ? 1 : 0);
  }

  /** The key's cells, without the person. */
  static Row keyCells(Row row, FactLayout layout, boolean people) {
    List<Column> columns = layout.keyColumns();
    String[] texts = required(row, people ? 2 : 1).split("\\" + SEPARATOR, -1);
    @Nullable Object[] cells = new @Nullable Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          switch (columns.get(i).type()) {
            case TEXT -> texts[i];
            case DATE -> LocalDate.parse(texts[i]);
            case INTEGER, NUMBER, BOOLEAN, LIST ->
                throw new IllegalStateException("a key is made of ids, words and days");
          };
    }
    return new Row(cells);
  }

  static int delivery(Row row, boolean people) {
    Long number = row.integer(people ? 3 : 2);
    return number == null ? 0 : Math.toIntExact(number);
  }

  static FactKind kind(Row row, boolean people) {
    return FactKind.valueOf(required(row, people ? 4 : 3).toUpperCase(Locale.ROOT));
  }

  private static String required(Row row, int column) {
    String text = row.text(column);
    if (text == null) {
      throw new IllegalStateException("a required cell is empty");
    }
    return text;
  }
}
