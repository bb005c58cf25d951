package cairn.sample.delivery;

import java.io.IOException;

/** Where the rows of one table go. */
@FunctionalInterface
interface RowSink {
  /** Takes one row, whose required columns are filled. */
  void row(DrawnRow row) throws IOException;
}
