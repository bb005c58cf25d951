package cairn.sample.delivery;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the rows of one table go. */
@FunctionalInterface
public interface CellSink {
  /**
   * Takes one row.
   *
   * @param cells one for each column, in the order of the contract: a text, a whole number, a
   *     number (written with at most one decimal), true or false, or null for an empty cell
   */
  void row(@Nullable Object... cells) throws IOException;
}
