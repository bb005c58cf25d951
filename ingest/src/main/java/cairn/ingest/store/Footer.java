package cairn.ingest.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file, which says what the file holds. Parquet's writer lists the encodings
 * of a column in the order of a hash set of constants, which is another one in every process; here
 * they are put in their own order, so that the same rows give the same bytes everywhere.
 */
final class Footer {
  /** Length of the footer, then the letters PAR1. */
  private static final int TAIL = 8;

  private Footer() {}

  /** Puts the encodings of every column in order. */
  static void settle(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer tail = read(channel, channel.size() - TAIL, TAIL);
      int length = tail.order(ByteOrder.LITTLE_ENDIAN).getInt(0);
      long start = channel.size() - TAIL - length;
      FileMetaData about =
          Util.readFileMetaData(new ByteArrayInputStream(read(channel, start, length).array()));
      for (RowGroup group : about.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          order(column.getMeta_data());
        }
      }
      ByteArrayOutputStream settled = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(about, settled);
      ByteBuffer bytes = ByteBuffer.allocate(settled.size() + TAIL).order(ByteOrder.LITTLE_ENDIAN);
      bytes
          .put(settled.toByteArray())
          .putInt(settled.size())
          .put(tail.limit(TAIL).position(4))
          .flip();
      channel.truncate(start);
      channel.position(start);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  private static void order(ColumnMetaData column) {
    List<Encoding> encodings = new ArrayList<>(column.getEncodings());
    encodings.sort(Comparator.comparingInt(Encoding::getValue));
    column.setEncodings(encodings);
    if (column.isSetEncoding_stats()) {
      List<PageEncodingStats> pages = new ArrayList<>(column.getEncoding_stats());
      pages.sort(
          Comparator.comparingInt((PageEncodingStats page) -> page.getPage_type().getValue())
              .thenComparingInt(page -> page.getEncoding().getValue()));
      column.setEncoding_stats(pages);
    }
  }

  private static ByteBuffer read(FileChannel channel, long position, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("a part file ends too early");
      }
    }
    return bytes.flip();
  }
}
