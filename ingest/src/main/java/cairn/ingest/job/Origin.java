package cairn.ingest.job;

import cairn.ingest.contract.Row;
import cairn.ingest.engine.OrderedBytes;
import cairn.ingest.engine.OrderedBytesReader;

/**
 * Where a fact came from.
 *
 * @param rank place of its delivery in the order in which deliveries win
 * @param delivery number of its delivery
 * @param file number of its file within this delivery, or {@link Fact#STORED}
 * @param line its line
 */
record Origin(int rank, int delivery, int file, long line) {
  void write(OrderedBytes out) {
    out.putInt(rank).putInt(delivery).putInt(file).putLong(line);
  }

  static Origin read(OrderedBytesReader in) {
    return new Origin(in.getInt(), in.getInt(), in.getInt(), in.getLong());
  }

  Fact fact(Row row, byte[] key) {
    return new Fact(row, key, rank, delivery, file, line);
  }
}
