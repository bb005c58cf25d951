package cairn.ingest.check;

/**
 * What reading one file came to. Of a file that is refused the counts go as far as it was read.
 *
 * @param accepted rows that keep the contract
 * @param rejected rows that do not
 * @param forgotten rows among the rejected that are of people who were forgotten
 * @param thinned rows among the accepted that lost a cell which may be empty
 * @param lastLine the line of the last row read, 0 where there is none
 * @param findings what was found
 */
public record ReadFile(
    long accepted, long rejected, long forgotten, long thinned, long lastLine, Findings findings) {
  /** Rows read. */
  public long rows() {
    return accepted + rejected;
  }

  /** Whether the file is refused: then rows that were handed on must be dropped. */
  public boolean isRefused() {
    return findings.isRefused();
  }
}
