package cairn.ingest.merge;

import cairn.ingest.contract.Row;
import cairn.ingest.delivery.Origin;
import java.util.Objects;

/** A row, or what is known of one, with where it came from. */
final class Fact {
  private final Row row;
  private final byte[] key;
  private final Origin origin;

  /**
   * One fact.
   *
   * @param row the values in the order of the stored table; for what is no row, only the key's
   * @param key the key without the person, as ordered bytes
   */
  Fact(Row row, byte[] key, Origin origin) {
    this.row = row;
    this.key = key;
    this.origin = origin;
  }

  Row row() {
    return row;
  }

  byte[] key() {
    return key;
  }

  Origin origin() {
    return origin;
  }

  int rank() {
    return origin.rank();
  }

  /** Whether it came in the delivery that is being ingested. */
  boolean isNew() {
    return origin.isNew();
  }

  /** Whether another row has the same values in every cell. */
  boolean sameCells(Fact other) {
    for (int i = 0; i < row.size(); i++) {
      if (!Objects.equals(row.value(i), other.row.value(i))) {
        return false;
      }
    }
    return true;
  }
}
