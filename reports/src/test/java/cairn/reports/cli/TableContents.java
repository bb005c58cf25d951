package cairn.reports.cli;

import cairn.ingest.store.disk.Checksum;
import cairn.reports.cli.answer.Answer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** What is kept of a published table: every column summed up, and rows enough to read. */
record TableContents(String table, List<String> key, Answer answer) {
  /** A table up to so long is kept whole. */
  private static final int WHOLE = 100;

  /** A longer one by at most so many of its rows. */
  private static final int SAMPLE = 50;

  /** The columns of {@link #columns}. */
  static final List<String> COLUMNS =
      List.of("table", "rows", "column", "present", "distinct", "least", "greatest", "sha256");

  /**
   * A row for each column: how many rows have a value, how many values there are, the smallest, the
   * largest, and the first digits of the sum over all values in the order of the rows.
   */
  List<List<@Nullable Object>> columns() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      int place = i;
      List<Object> present =
          answer.rows().stream()
              .<Object>map(row -> row.get(place))
              .filter(Objects::nonNull)
              .toList();
      List<Object> sorted = present.stream().distinct().sorted().toList();
      String all =
          answer.rows().stream()
              .map(row -> row.get(place) == null ? "" : "=" + row.get(place))
              .collect(Collectors.joining("\n"));
      List<@Nullable Object> summed = new ArrayList<>();
      summed.add(table);
      summed.add(answer.rows().size());
      summed.add(answer.columns().get(i));
      summed.add(present.size());
      summed.add(sorted.size());
      summed.add(sorted.isEmpty() ? null : sorted.get(0));
      summed.add(sorted.isEmpty() ? null : sorted.get(sorted.size() - 1));
      summed.add(Checksum.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
      rows.add(summed);
    }
    return rows;
  }

  /**
   * The whole table as CSV where it is short; otherwise rows drawn by their keys, so that a new row
   * moves none of the others.
   */
  String sample() {
    List<List<@Nullable Object>> rows = answer.rows();
    for (int parts = 2; rows.size() > (parts == 2 ? WHOLE : SAMPLE); parts *= 2) {
      int of = parts;
      rows = answer.rows().stream().filter(row -> drawn(row) % of == 0).toList();
    }
    StringWriter text = new StringWriter();
    new Answer(answer.columns(), rows).print(new PrintWriter(text), Answer.Format.CSV);
    return text.toString();
  }

  /** How many keys the rows have: as many as rows, if the key names a row. */
  int keys() {
    return (int) answer.rows().stream().map(this::key).distinct().count();
  }

  private long drawn(List<@Nullable Object> row) {
    CRC32 crc = new CRC32();
    crc.update(key(row).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private String key(List<@Nullable Object> row) {
    return key.stream()
        .map(column -> row.get(answer.columns().indexOf(column)) + "\n")
        .collect(Collectors.joining());
  }
}
