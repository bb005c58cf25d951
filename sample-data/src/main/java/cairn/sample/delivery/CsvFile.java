package cairn.sample.delivery;

import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.PrivateFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of one table of a made-up delivery, written as its rows are drawn. */
final class CsvFile implements RowSink, Closeable {
  private static final int BUFFER = 1 << 16;

  private final CsvWriter csv;
  private final int[] places;
  private final String[] texts;
  private long rows;

  /**
   * Opens the file and writes its header.
   *
   * @param columns names of columns of the table, in the order of the file
   */
  CsvFile(Path file, Table table, List<String> columns) throws IOException {
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .bufferSize(BUFFER)
            .build(PrivateFiles.create(file));
    csv.writeRecord(columns);
    places = columns.stream().mapToInt(table::indexOf).toArray();
    texts = new String[places.length];
  }

  @Override
  public void row(DrawnRow row) {
    for (int i = 0; i < places.length; i++) {
      texts[i] = text(row.value(places[i]));
    }
    csv.writeRecord(texts);
    rows++;
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (!(cell instanceof Double number)) {
      return cell.toString();
    }
    long tenths = Math.round(number * 10);
    String whole = Long.toString(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + '.' + Math.abs(tenths % 10);
  }

  /** Rows written so far, without the header. */
  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
