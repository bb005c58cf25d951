package cairn.analysis.table;

import cairn.ingest.contract.RecordTable;

/** Where the rows about persons go, while they are walked. */
public interface Sink {
  /**
   * Writes a row. Rows of one table must come in the order of its key.
   *
   * @throws IllegalArgumentException when the table is none of those about persons
   * @throws cairn.ingest.store.disk.StoreException when the disk refuses
   */
  <T extends Record> void write(RecordTable<T> table, T row);
}
