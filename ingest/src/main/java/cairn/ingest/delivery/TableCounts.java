package cairn.ingest.delivery;

import java.io.Serializable;

/**
 * What became of a table's rows in the store. Always {@code after = before + accepted − replaced −
 * withdrawn}.
 *
 * @param before rows that stood before
 * @param accepted rows of the delivery that were accepted
 * @param replaced rows that gave way to a later delivery's
 * @param withdrawn rows that were taken back, with those that belonged to them
 */
public record TableCounts(long before, long accepted, long replaced, long withdrawn)
    implements Serializable {
  /** Nothing. */
  public static final TableCounts NONE = new TableCounts(0, 0, 0, 0);

  /** Rows that stand now. */
  public long after() {
    return before + accepted - replaced - withdrawn;
  }

  /** Both together. */
  public TableCounts plus(TableCounts other) {
    return new TableCounts(
        before + other.before,
        accepted + other.accepted,
        replaced + other.replaced,
        withdrawn + other.withdrawn);
  }
}
