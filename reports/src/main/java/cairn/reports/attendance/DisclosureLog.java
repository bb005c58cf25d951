package cairn.reports.attendance;

import cairn.ingest.store.disk.Disk;
import cairn.ingest.store.disk.PrivateFiles;
import cairn.reports.document.AttendanceStatement;
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
import java.util.regex.Pattern;

/**
 * The accounting of disclosures (42 CFR 2.25 and 45 CFR 164.528): a line for each, to whom, what
 * for, under which consent, of which days. Lines are only ever added, and none is taken away; of a
 * forgotten person they keep a mark in place of the id.
 */
public final class DisclosureLog {
  /** Its file, beside the store's versions. */
  public static final String FILE = "disclosures.csv";

  private static final String FORGOTTEN = "forgotten-";

  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("issued", "Day of the disclosure"),
          TableColumn.text("client_id", "The person"),
          TableColumn.text("recipient", "Who received it"),
          TableColumn.text("purpose", "What for"),
          TableColumn.text("consent", "Where the consent is filed"),
          TableColumn.text("consent_until", "Last day of the consent"),
          TableColumn.text("from", "First day told of"),
          TableColumn.text("until", "Last day told of"),
          TableColumn.count("meetings", "Meetings told of", "meetings"),
          TableColumn.text("sha256", "Sum of the statement's CSV"));

  private DisclosureLog() {}

  /**
   * Adds a line, on the disk before this returns.
   *
   * @param client the person's id in the store
   * @param sum SHA-256 of the statement's CSV
   * @throws IOException when the disk refuses
   */
  public static void add(Path store, String client, AttendanceStatement statement, String sum)
      throws IOException {
    Path file = store.resolve(FILE);
    AttendanceStatement.Terms terms = statement.terms();
    List<Value> line =
        List.of(
            Value.text(terms.issued().toString()),
            Value.text(client),
            Value.text(terms.recipient()),
            Value.text(terms.purpose()),
            Value.text(terms.consent()),
            Value.text(terms.consentUntil().toString()),
            Value.text(statement.from().toString()),
            Value.text(statement.until().toString()),
            Value.count(statement.meetings().size()),
            Value.text(sum));
    String text =
        CsvText.of(PublishedTable.of("disclosures", "Disclosures", COLUMNS, List.of(line)));
    boolean isFirst = !Files.exists(file) || Files.size(file) == 0;
    String added = isFirst ? text : text.substring(text.indexOf('\n') + 1);
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
   * Puts the mark of a forgotten person in place of the id. The lines stay: whoever asks to whom
   * something was disclosed is answered as long as the law says, and with the id the mark is found.
   *
   * @return how many lines have the mark
   * @throws IOException when the disk refuses
   */
  public static long forget(Path store, String client, String mark) throws IOException {
    Path file = store.resolve(FILE);
    if (!Files.exists(file)) {
      return 0;
    }
    String text;
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    // No cell has a line break, and neither day nor id is ever quoted.
    Pattern named = Pattern.compile("(?m)^([0-9-]{10})," + Pattern.quote(client) + ",");
    String marked = named.matcher(text).replaceAll("$1," + FORGOTTEN + mark + ",");
    if (!marked.equals(text)) {
      Path draft = store.resolve(FILE + ".new");
      Disk disk = Disk.real();
      disk.write(draft, marked.getBytes(StandardCharsets.UTF_8));
      disk.sync(draft);
      disk.rename(draft, file);
    }
    return marked.lines().filter(line -> line.contains("," + FORGOTTEN + mark + ",")).count();
  }
}
