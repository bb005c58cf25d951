package cairn.ingest.check;

import cairn.ingest.contract.Row;

/** Takes the accepted rows of a file, in the order of the file. */
@FunctionalInterface
public interface RowSink {
  /** Takes a row, whose first character stands in this line. */
  void accept(long line, Row row);
}
