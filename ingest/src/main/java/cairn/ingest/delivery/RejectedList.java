package cairn.ingest.delivery;

import cairn.ingest.store.Snapshot;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The list of every row, and of every cell of a row that was kept, that was ever left out:
 * delivery, file, line, column and rule, never a value. Each version takes over the list of the one
 * before.
 */
public final class RejectedList {
  /** The name of its file. */
  public static final String NAME = "rejected.csv";

  private RejectedList() {}

  /**
   * The list that the next version keeps.
   *
   * @param before the version that stands, if any
   * @param delivery the delivery's number
   * @param rejections its rows that were left out
   */
  public static byte[] bytes(Optional<Snapshot> before, int delivery, List<Rejection> rejections) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Optional<Snapshot> earlier = before.filter(snapshot -> snapshot.file(NAME).isPresent());
    earlier.ifPresent(snapshot -> bytes.writeBytes(snapshot.bytes(NAME)));
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes)) {
      if (earlier.isEmpty()) {
        csv.writeRecord("delivery", "file", "line", "column", "rule");
      }
      for (Rejection each : rejections) {
        csv.writeRecord(
            Integer.toString(delivery),
            each.at().file(),
            Long.toString(each.at().line()),
            each.at().column() == null ? "" : each.at().column(),
            each.rule());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
