package cairn.ingest.delivery;

import cairn.ingest.contract.RowTally;
import java.io.Serializable;

/**
 * What became of the rows of one file.
 *
 * @param tally rows accepted, rejected and repeated
 * @param withParent rows among the rejected that broke no rule themselves but belong to a rejected
 *     row of another table, under which they are reported
 */
public record FileCounts(RowTally tally, long withParent) implements Serializable {
  /** Nothing read. */
  public static final FileCounts NONE = new FileCounts(RowTally.NONE, 0);

  /** Both together. */
  public FileCounts plus(FileCounts other) {
    return new FileCounts(tally.plus(other.tally), withParent + other.withParent);
  }

  /** Rows that broke a rule themselves. */
  public long atFault() {
    return tally.rejected() - withParent;
  }
}
