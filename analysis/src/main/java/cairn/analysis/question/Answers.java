package cairn.analysis.question;

import cairn.ingest.contract.RecordTable;
import java.util.List;

/** Where the rows go that are about everybody. */
public interface Answers {
  /**
   * Publishes a table's rows; a table that is given twice has both, one after the other.
   *
   * @throws cairn.ingest.store.disk.StoreException when the disk refuses
   */
  <T extends Record> void put(RecordTable<T> table, List<T> rows);
}
