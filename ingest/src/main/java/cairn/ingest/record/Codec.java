package cairn.ingest.record;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.RecordMaker;
import cairn.ingest.contract.RecordShape;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table of the contract as records, and back. The record's components are the columns,
 * in name, order, type and in whether a row must fill them; which words and numbers may stand in a
 * column the contract alone says. Catalogue keys become the catalogue's own entries; days that a
 * file writes inclusive become half-open periods. Columns and components are brought together once.
 *
 * @param <T> the record
 */
public final class Codec<T extends Record> {
  private final Table table;
  private final RecordShape shape;
  private final RecordMaker<T> maker;

  private Codec(Class<T> type, Table table, RecordShape shape) {
    this.table = table;
    this.shape = shape;
    this.maker = new RecordMaker<>(type, shape);
  }

  /**
   * The codec of a record.
   *
   * @param type the record
   * @param table its table
   * @param catalogues the vocabularies that the table's columns name
   * @throws IllegalArgumentException when a component and its column do not agree, or one has no
   *     other, naming both
   */
  public static <T extends Record> Codec<T> of(Class<T> type, Table table, Catalogues catalogues) {
    ColumnCells cells = new ColumnCells(table, catalogues);
    RecordShape shape = RecordShape.of(type, false, cells);
    cells.finish(type);
    return new Codec<>(type, table, shape);
  }

  /** The table. */
  public Table table() {
    return table;
  }

  /**
   * The record of a row that has passed the contract.
   *
   * @throws IllegalArgumentException when a required cell is empty, or a key is in no vocabulary
   */
  public T decode(Row row) {
    return maker.record(row);
  }

  /** The row of a record. */
  public Row encode(T value) {
    @Nullable Object[] cells = new Object[table.columns().size()];
    shape.take(value, cells, 0);
    return new Row(cells);
  }
}
