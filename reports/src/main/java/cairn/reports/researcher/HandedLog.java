package cairn.reports.researcher;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.reports.table.CsvText;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * The accounting of what was handed to researchers: a line for each, to whom, under which
 * agreement, with which key. Lines are only ever added. It names nobody in the records.
 */
public final class HandedLog {
  /** Its file, beside the store's versions. */
  public static final String FILE = "handed-over.csv";

  private static final String PEOPLE = "people";

  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("issued", "Day it was handed over"),
          TableColumn.text("what", "tables, or people for a package of a row a person"),
          TableColumn.text("month", "Month of the results"),
          TableColumn.text("recipient", "Who received it"),
          TableColumn.text("agreement", "Where the agreement is filed"),
          TableColumn.text("key_id", "Key of the pseudonyms; empty without people"),
          TableColumn.text("sha256", "Sum of its SHA256SUMS"));

  private HandedLog() {}

  /** What is handed over. */
  public enum What {
    /** The summary tables. */
    TABLES,
    /** A package with a row for a person. */
    PEOPLE
  }

  /**
   * A line.
   *
   * @param what what was handed over
   * @param month the month of the results
   * @param agreement under what
   * @param keyId the key of its pseudonyms, empty where it has none
   * @param sum SHA-256 of its list of sums
   */
  public record Line(What what, String month, Agreement agreement, String keyId, String sum) {
    private List<Value> cells() {
      return List.of(
          Value.text(agreement.issued().toString()),
          Value.text(what == What.TABLES ? "tables" : PEOPLE),
          Value.text(month),
          Value.text(agreement.recipient()),
          Value.text(agreement.reference()),
          Value.text(keyId),
          Value.text(sum));
    }
  }

  /**
   * Adds a line, on the disk before this returns; one that stands there already is not repeated.
   *
   * @throws IOException when the disk refuses
   */
  public static void add(Path store, Line line) throws IOException {
    Path file = store.resolve(FILE);
    String text =
        CsvText.of(PublishedTable.of("handed_over", "Handed over", COLUMNS, List.of(line.cells())));
    String body = text.substring(text.indexOf('\n') + 1);
    String before = text(file);
    if (before.contains("\n" + body)) {
      return;
    }
    String added = before.isEmpty() ? text : body;
    try (FileChannel channel = PrivateFiles.open(file)) {
      channel.position(channel.size());
      ByteBuffer bytes = ByteBuffer.wrap(added.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /**
   * Who holds a package with rows of people, each once, with the agreement and the month.
   *
   * @throws IOException when the disk refuses
   */
  public static List<String> holders(Path store) throws IOException {
    Path file = store.resolve(FILE);
    TreeSet<String> holders = new TreeSet<>();
    if (Files.exists(file)) {
      try (RowReader lines = InputFormat.read(file)) {
        while (lines.next()) {
          String[] cells = lines.cells();
          if (PEOPLE.equals(cells[1])) {
            holders.add(cells[3] + " (" + cells[4] + "): " + cells[2]);
          }
        }
      }
    }
    return List.copyOf(holders);
  }

  private static String text(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
