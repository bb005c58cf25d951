package cairn.ingest.delivery;

import cairn.ingest.store.Snapshot;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The list of every row that was ever left out: delivery, file, line, column and rule, never a
 * value. Each version takes over the list of the one before.
 */
public final class RejectedList {
  /** The name of its file. */
  public static final String NAME = "rejected.csv";

  private static final String HEADER = "delivery,file,line,column,rule\n";

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
    bytes.writeBytes(
        earlier.isPresent() ? earlier.get().bytes(NAME) : HEADER.getBytes(StandardCharsets.UTF_8));
    StringBuilder lines = new StringBuilder();
    for (Rejection each : rejections) {
      lines
          .append(delivery)
          .append(',')
          .append(each.at().file())
          .append(',')
          .append(each.at().line())
          .append(',')
          .append(each.at().column() == null ? "" : each.at().column())
          .append(',')
          .append(each.rule())
          .append('\n');
    }
    bytes.writeBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
