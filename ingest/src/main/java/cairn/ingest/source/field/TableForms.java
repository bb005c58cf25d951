package cairn.ingest.source.field;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.YamlMapping;
import cairn.ingest.catalogue.YamlNode;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads of which fields the tables of the contract are made. */
public final class TableForms {
  private static final String ROW = "row";
  private static final String ONLY = "only";

  private final Contract contract;
  private final SourceFields fields;
  private final ValueForm values;

  /** For the fields of a source. */
  public TableForms(Contract contract, SourceFields fields) {
    this.contract = contract;
    this.fields = fields;
    this.values = new ValueForm(contract, fields);
  }

  /**
   * Reads the entries of all tables; what is wrong is added to the mistakes of the file.
   *
   * @param written by a table's name a list of entries, or one
   * @return the entries, in the order of the contract and then as written
   */
  public List<TableEntry> read(YamlMapping written) {
    Map<String, List<TableEntry>> entries = new LinkedHashMap<>();
    contract.tables().forEach(table -> entries.put(table.name(), new ArrayList<>()));
    written
        .entries()
        .forEach(
            (name, node) -> {
              List<TableEntry> of = entries.get(name);
              if (of == null) {
                written
                    .keyNode(name)
                    .mistake(
                        "is no table of the contract: " + String.join(", ", entries.keySet()),
                        Nearest.of(name, entries.keySet()));
              } else if (node.isList()) {
                node.items().forEach(item -> of.add(entry(contract.table(name), item.mapping())));
              } else {
                of.add(entry(contract.table(name), node.mapping()));
              }
            });
    return entries.values().stream().flatMap(List::stream).toList();
  }

  private TableEntry entry(Table table, YamlMapping written) {
    String row = written.text(ROW);
    YamlNode rowNode = written.child(ROW);
    if (rowNode != null && !row.isEmpty() && !fields.rows().contains(row)) {
      rowNode.mistake(
          "one of " + String.join(", ", fields.rows()) + " was expected",
          Nearest.of(row, fields.rows()));
    }
    List<String> only = only(written);
    Map<Column, FieldValue> cells = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      YamlNode node = isPerson(column) ? null : written.child(column.name());
      FieldValue value = node == null ? null : values.read(node, column);
      if (value != null) {
        cells.put(column, value);
      } else if (node == null && column.required() && !isPerson(column)) {
        written.mistake("lacks " + column.name() + ", which every row of the table needs");
      }
    }
    written.finish();
    return new TableEntry(table, row, only, cells);
  }

  private List<String> only(YamlMapping written) {
    List<String> parts = fields.parts();
    if (!written.has(ONLY)) {
      return List.of();
    }
    if (parts.isEmpty()) {
      written.mistake("has only, but the list says of no parts of the source to choose from");
    }
    for (YamlNode item : written.items(ONLY)) {
      String part = item.text();
      if (part != null && !parts.isEmpty() && !parts.contains(part)) {
        item.mistake(
            "one of " + String.join(", ", parts) + " was expected", Nearest.of(part, parts));
      }
    }
    return written.texts(ONLY);
  }

  /** The column of who it is about, which is the same in all tables and said once. */
  static boolean isPerson(Column column) {
    return column.name().equals(Statement.PERSON);
  }
}
