package cairn.ingest.contract;

import java.io.Serializable;

/**
 * What became of the rows of one file. Always {@code read = accepted + rejected + repeats}.
 *
 * @param accepted rows that entered the store
 * @param rejected rows that broke a rule
 * @param repeats rows that were exact copies of an accepted row of the same delivery
 */
public record RowTally(long accepted, long rejected, long repeats) implements Serializable {
  /** Nothing read. */
  public static final RowTally NONE = new RowTally(0, 0, 0);

  /** Rows read. */
  public long read() {
    return accepted + rejected + repeats;
  }

  /** Both together. */
  public RowTally plus(RowTally other) {
    return new RowTally(
        accepted + other.accepted, rejected + other.rejected, repeats + other.repeats);
  }
}
