package cairn.ingest.source.field;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import cairn.ingest.source.field.FieldValue.Constant;
import cairn.ingest.source.field.FieldValue.Earliest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of a mapping. */
final class Statement {
  /** The column of who a row is about. */
  static final String PERSON = "client_id";

  private final SourceRows rows;

  Statement(SourceRows rows) {
    this.rows = rows;
  }

  /** The statement that makes a table. */
  String of(Table table, List<TableEntry> entries) {
    List<Column> columns =
        table.columns().stream()
            .filter(
                column ->
                    TableForms.isPerson(column)
                        || entries.stream().anyMatch(entry -> entry.cells().containsKey(column)))
            .toList();
    List<String> selects = entries.stream().map(entry -> select(entry, columns)).toList();
    String all = String.join("\nUNION ALL\n", selects);
    return with(entries) + (entries.get(0).isOnce() ? once(all, entries, columns) : all) + "\n";
  }

  /** The account of rows that make none; empty where every row makes one. */
  String dropped(List<TableEntry> all) {
    List<TableEntry> entries = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (TableEntry entry : all) {
      String unmet = entry.isOnce() ? null : rows.unmet(entry);
      if (unmet != null) {
        String conditions = String.join(" AND ", rows.conditions(entry));
        counts.add(count(entry, unmet, List.of("NOT (" + conditions + ")")));
      }
      if (!entry.isOnce() && !entry.told().isEmpty()) {
        List<String> conditions = new ArrayList<>(rows.conditions(entry));
        conditions.add("NOT (" + told(entry) + ")");
        counts.add(count(entry, rows.untold(entry), conditions));
      }
      if (!entry.isOnce() && (unmet != null || !entry.told().isEmpty())) {
        entries.add(entry);
      }
    }
    return counts.isEmpty()
        ? ""
        : with(entries)
            + "SELECT \"table\", reason, CAST(sum(rows) AS BIGINT) AS rows\nFROM (\n"
            + String.join("\n  UNION ALL\n", counts)
            + "\n)\nGROUP BY \"table\", reason\nHAVING sum(rows) > 0\n";
  }

  private String count(TableEntry entry, String reason, List<String> conditions) {
    return "  SELECT "
        + SqlText.text(entry.table().name())
        + " AS \"table\", "
        + SqlText.text(reason)
        + " AS reason, count(*) AS rows\n  FROM "
        + rows.from(entry)
        + "\n  WHERE "
        + String.join("\n    AND ", conditions);
  }

  private String with(List<TableEntry> entries) {
    List<SourceRows.With> tables = rows.tables(entries);
    if (tables.isEmpty()) {
      return "";
    }
    return tables.stream()
        .map(each -> "-- " + each.says() + "\n" + each.name() + " AS (\n" + each.query() + "\n)")
        .collect(Collectors.joining(",\n", "WITH\n", "\n"));
  }

  private String select(TableEntry entry, List<Column> columns) {
    ValueSql values = values(entry);
    String selected =
        columns.stream()
            .map(column -> "  " + value(entry, column, values) + " AS " + column.name())
            .collect(Collectors.joining(",\n"));
    List<String> conditions = new ArrayList<>(rows.conditions(entry));
    boolean constant =
        entry.told().stream().anyMatch(c -> entry.cells().get(c) instanceof Constant);
    if (!entry.told().isEmpty() && !constant) {
      conditions.add(entry.told().size() == 1 ? told(entry) : "(" + told(entry) + ")");
    }
    String where = conditions.isEmpty() ? "" : "\nWHERE " + String.join("\n  AND ", conditions);
    return "SELECT\n" + selected + "\nFROM " + rows.from(entry) + where;
  }

  private ValueSql values(TableEntry entry) {
    return new ValueSql(field -> rows.field(entry, field), rows.days());
  }

  private String value(TableEntry entry, Column column, ValueSql values) {
    if (TableForms.isPerson(column)) {
      return rows.person(entry);
    }
    FieldValue value = entry.cells().get(column);
    return value == null ? "NULL" : values.of(value, column.type());
  }

  private String told(TableEntry entry) {
    ValueSql values = values(entry);
    return entry.told().stream()
        .map(
            column -> {
              FieldValue value = entry.cells().get(column);
              return value == null ? "FALSE" : values.isThere(value, column.type());
            })
        .collect(Collectors.joining(" OR "));
  }

  /** Rows that are equal but for days of which the earliest counts are one. */
  private static String once(String all, List<TableEntry> entries, List<Column> columns) {
    List<String> selected = new ArrayList<>();
    List<String> by = new ArrayList<>();
    for (Column column : columns) {
      boolean earliest =
          entries.stream().anyMatch(each -> each.cells().get(column) instanceof Earliest);
      selected.add(earliest ? "min(" + column.name() + ") AS " + column.name() : column.name());
      if (!earliest) {
        by.add(column.name());
      }
    }
    return "SELECT "
        + String.join(", ", selected)
        + "\nFROM (\n"
        + all.indent(2)
        + ")\nGROUP BY "
        + String.join(", ", by);
  }
}
