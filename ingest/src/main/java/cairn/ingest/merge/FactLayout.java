package cairn.ingest.merge;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Row;
import cairn.ingest.delivery.Origin;
import cairn.ingest.engine.OrderedBytes;
import cairn.ingest.engine.OrderedBytesReader;
import cairn.ingest.past.SeenCells;
import cairn.ingest.store.StoredTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the facts of one table are written as records: the person, the table, the kind, the key, the
 * origin, then the other cells. Records in byte order are thus in the order of person, table, kind,
 * key and rank.
 */
final class FactLayout {
  private final StoredTable table;
  private final int number;
  private final List<Column> columns;
  private final int[] key;
  private final int[] rest;
  private final int shift;

  /**
   * The layout of a table.
   *
   * @param number the table's place in the contract
   */
  FactLayout(StoredTable table, int number) {
    this.table = table;
    this.number = number;
    this.columns = table.table().columns();
    this.shift = table.stored().columns().size() - columns.size() - 1;
    List<Integer> keys = new ArrayList<>();
    for (String name : table.table().key()) {
      if (!isPerson(name)) {
        keys.add(table.table().indexOf(name));
      }
    }
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!keys.contains(i) && !isPerson(columns.get(i).name())) {
        others.add(i);
      }
    }
    this.key = keys.stream().mapToInt(Integer::intValue).toArray();
    this.rest = others.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The layouts of all tables, each at its number. */
  static List<FactLayout> all(Contract contract) {
    List<FactLayout> layouts = new ArrayList<>();
    for (StoredTable table : StoredTable.all(contract)) {
      layouts.add(new FactLayout(table, layouts.size()));
    }
    return List.copyOf(layouts);
  }

  /** The layout of the table with this name. */
  static FactLayout of(List<FactLayout> layouts, String name) {
    return layouts.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the contract has no table " + name));
  }

  /** The table's name. */
  String name() {
    return table.table().name();
  }

  private boolean isPerson(String column) {
    return table.isAboutPeople() && column.equals(StoredTable.CLIENT);
  }

  StoredTable table() {
    return table;
  }

  int number() {
    return number;
  }

  /** Where a column of the contract stands in the stored table. */
  int storedIndex(String column) {
    return table.stored().indexOf(column);
  }

  /** Nothing seen yet of the table's cells. */
  SeenCells seenCells() {
    return new SeenCells(table.table(), table.stored());
  }

  /** Whether the key is more than the person. */
  boolean hasKeyBesidePerson() {
    return key.length > 0;
  }

  /** The contract's columns that make the key, without the person. */
  List<Column> keyColumns() {
    return Arrays.stream(key).mapToObj(columns::get).toList();
  }

  /** Writes a row of the contract. */
  void write(OrderedBytes out, String client, Row row, Origin origin) {
    head(out, client, FactKind.ROW);
    for (int column : key) {
      out.putCell(columns.get(column).type(), row, column);
    }
    origin.write(out);
    for (int column : rest) {
      out.putCell(columns.get(column).type(), row, column);
    }
  }

  /** Writes a key alone; the row holds only the key's cells, without the person. */
  void writeKey(OrderedBytes out, String client, FactKind kind, Row keyCells, Origin origin) {
    head(out, client, kind);
    for (int i = 0; i < key.length; i++) {
      out.putCell(columns.get(key[i]).type(), keyCells, i);
    }
    origin.write(out);
  }

  private void head(OrderedBytes out, String client, FactKind kind) {
    out.clear().putText(client).putByte(number).putByte(kind.code());
  }

  /** Reads a fact whose person, table and kind were read already. */
  Fact read(OrderedBytesReader in, byte[] bytes, String client, FactKind kind) {
    int start = in.position();
    @Nullable Object[] cells =
        new @Nullable Object[kind == FactKind.ROW ? table.stored().columns().size() : key.length];
    for (int i = 0; i < key.length; i++) {
      cells[kind == FactKind.ROW ? key[i] + shift : i] = in.getCell(columns.get(key[i]).type());
    }
    byte[] keyBytes = Arrays.copyOfRange(bytes, start, in.position());
    Origin origin = Origin.read(in);
    if (kind == FactKind.ROW) {
      for (int column : rest) {
        cells[column + shift] = in.getCell(columns.get(column).type());
      }
      if (table.isAboutPeople()) {
        cells[table.stored().indexOf(StoredTable.CLIENT)] = client;
      }
      cells[cells.length - 1] = (long) origin.delivery();
    }
    return new Fact(new Row(cells), keyBytes, origin);
  }

  /** A fact of a table that is not about people, from a row of the contract. */
  Fact fact(Row row, Origin origin) {
    @Nullable Object[] cells = new @Nullable Object[columns.size() + 1];
    OrderedBytes bytes = new OrderedBytes();
    for (int i = 0; i < columns.size(); i++) {
      cells[i] = row.value(i);
    }
    for (int column : key) {
      bytes.putCell(columns.get(column).type(), row, column);
    }
    cells[columns.size()] = (long) origin.delivery();
    return new Fact(new Row(cells), bytes.copy(), origin);
  }

  /** A key alone, of a table that is not about people. */
  Fact keyFact(Row keyCells, Origin origin) {
    OrderedBytes bytes = new OrderedBytes();
    for (int i = 0; i < key.length; i++) {
      bytes.putCell(columns.get(key[i]).type(), keyCells, i);
    }
    return new Fact(keyCells, bytes.copy(), origin);
  }

  /** The key's cells of a stored row, without the person. */
  Row keyCells(Row stored) {
    @Nullable Object[] cells = new @Nullable Object[key.length];
    for (int i = 0; i < key.length; i++) {
      cells[i] = stored.value(key[i] + shift);
    }
    return new Row(cells);
  }
}
