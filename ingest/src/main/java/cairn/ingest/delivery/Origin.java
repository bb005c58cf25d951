package cairn.ingest.delivery;

import cairn.ingest.engine.OrderedBytes;
import cairn.ingest.engine.OrderedBytesReader;

/**
 * Where a row came from.
 *
 * @param rank place of its delivery in the order in which deliveries win
 * @param delivery number of its delivery
 * @param file number of its file within this delivery, or {@link #STORED}
 * @param line its line
 */
public record Origin(int rank, int delivery, int file, long line) {
  /** File number of what stood in the store before. */
  public static final int STORED = -1;

  /** A row that stood in the store before, or what the store remembers of one. */
  public static Origin stored(int rank, int delivery) {
    return new Origin(rank, delivery, STORED, 0);
  }

  /** Whether it came in the delivery that is being ingested. */
  public boolean isNew() {
    return file != STORED;
  }

  /** Writes it as a part of a record. */
  public void write(OrderedBytes out) {
    out.putInt(rank).putInt(delivery).putInt(file).putLong(line);
  }

  /** Reads what was written. */
  public static Origin read(OrderedBytesReader in) {
    return new Origin(in.getInt(), in.getInt(), in.getInt(), in.getLong());
  }
}
