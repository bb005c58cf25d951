package cairn.ingest.job;

import cairn.ingest.contract.Row;

/** A row, or what is known of one, with where it came from. */
final class Fact {
  /** File number of what stood in the store before. */
  static final int STORED = -1;

  private final Row row;
  private final byte[] key;
  private final int rank;
  private final int delivery;
  private final int file;
  private final long line;

  /**
   * One fact.
   *
   * @param row the values in the order of the stored table; for what is no row, only the key's
   * @param key the key without the person, as ordered bytes
   * @param rank place of its delivery in the order in which deliveries win
   * @param delivery number of its delivery
   * @param file number of its file within this delivery, or {@link #STORED}
   * @param line its line
   */
  Fact(Row row, byte[] key, int rank, int delivery, int file, long line) {
    this.row = row;
    this.key = key;
    this.rank = rank;
    this.delivery = delivery;
    this.file = file;
    this.line = line;
  }

  Row row() {
    return row;
  }

  byte[] key() {
    return key;
  }

  int rank() {
    return rank;
  }

  int delivery() {
    return delivery;
  }

  int file() {
    return file;
  }

  long line() {
    return line;
  }

  /** Whether it came in the delivery that is being ingested. */
  boolean isNew() {
    return file != STORED;
  }

  /** Whether another row has the same values in every cell. */
  boolean sameCells(Fact other) {
    for (int i = 0; i < row.size(); i++) {
      if (!java.util.Objects.equals(row.value(i), other.row.value(i))) {
        return false;
      }
    }
    return true;
  }
}
