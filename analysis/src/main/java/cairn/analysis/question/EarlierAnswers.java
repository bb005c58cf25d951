package cairn.analysis.question;

import cairn.analysis.table.Tally;
import cairn.ingest.contract.RecordTable;
import java.util.List;
import java.util.function.Consumer;

/** What questions before this one in the list have found out. */
public interface EarlierAnswers {
  /**
   * The tally of an earlier question, of everybody.
   *
   * @throws IllegalArgumentException when no earlier question has such a tally
   */
  <T extends Tally> T tally(Class<T> type);

  /**
   * The rows that an earlier question has published.
   *
   * @throws IllegalArgumentException when none has published that table
   */
  <T extends Record> List<T> rows(RecordTable<T> table);

  /**
   * Reads back the rows about persons that the walk has written, part by part, in order.
   *
   * @throws cairn.ingest.store.disk.StoreException when they cannot be read
   */
  <T extends Record> void people(RecordTable<T> table, Consumer<T> each);

  /** How many rows about persons a table has. */
  long count(RecordTable<?> table);
}
