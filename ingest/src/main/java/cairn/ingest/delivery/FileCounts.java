package cairn.ingest.delivery;

import cairn.ingest.contract.RowTally;
import java.io.Serializable;

/**
 * What became of the rows of one file.
 *
 * @param tally rows accepted, rejected and repeated
 * @param withParent rows among the rejected that broke no rule themselves but belong to a rejected
 *     row of another table, under which they are reported
 * @param forgotten rows among the rejected that are of people who were forgotten
 * @param thinned rows that lost a cell which may be empty and were kept when the file was read
 */
public record FileCounts(RowTally tally, long withParent, long forgotten, long thinned)
    implements Serializable {
  /** Nothing read. */
  public static final FileCounts NONE = new FileCounts(RowTally.NONE, 0, 0, 0);

  /** Both together. */
  public FileCounts plus(FileCounts other) {
    return new FileCounts(
        tally.plus(other.tally),
        withParent + other.withParent,
        forgotten + other.forgotten,
        thinned + other.thinned);
  }

  /** Rows that broke a rule themselves, or have a cell that does. */
  public long atFault() {
    return tally.rejected() - withParent - forgotten + thinned;
  }
}
