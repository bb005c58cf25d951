package cairn.sample.delivery;

import cairn.ingest.store.disk.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a made-up delivery, written as it is drawn. Every cell is a catalogue key, an id, a
 * day or a number, so nothing needs quotes.
 */
final class CsvFile implements CellSink, Closeable {
  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final int columns;
  private final StringBuilder text = new StringBuilder(BUFFER + 1024);
  private final byte[] bytes = new byte[BUFFER + 4096];
  private long rows;

  CsvFile(Path file, List<String> header) throws IOException {
    out = PrivateFiles.create(file);
    columns = header.size();
    text.append(String.join(",", header)).append('\n');
  }

  @Override
  public void row(@Nullable Object... cells) throws IOException {
    if (cells.length != columns) {
      throw new IllegalArgumentException("a row of " + cells.length + " cells for " + columns);
    }
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      append(cells[i]);
    }
    text.append('\n');
    rows++;
    if (text.length() >= BUFFER) {
      flush();
    }
  }

  private void append(@Nullable Object cell) {
    if (cell instanceof Double number) {
      long tenths = Math.round(number * 10);
      text.append(tenths / 10);
      if (tenths % 10 != 0) {
        text.append('.').append(Math.abs(tenths % 10));
      }
    } else if (cell != null) {
      text.append(cell);
    }
  }

  private void flush() throws IOException {
    int length = text.length();
    for (int start = 0; start < length; start += bytes.length) {
      int count = Math.min(bytes.length, length - start);
      for (int i = 0; i < count; i++) {
        bytes[i] = (byte) text.charAt(start + i);
      }
      out.write(bytes, 0, count);
    }
    text.setLength(0);
  }

  /** Rows written so far, without the header. */
  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
