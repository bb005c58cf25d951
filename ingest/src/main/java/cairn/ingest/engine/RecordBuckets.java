package cairn.ingest.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of one input in memory, apart by bucket. A part is made of whole buckets, because
 * both numbers are powers of two. Each record stands behind its length in four bytes.
 */
final class RecordBuckets implements Emitter {
  private static final int SMALLEST = 512;
  private static final int LARGEST = 1 << 16;
  private static final int LENGTH_BYTES = 4;

  private final Chunk[] last = new Chunk[Parting.MOST_PARTS];
  private final List<List<Chunk>> chunks = new ArrayList<>();
  private long records;

  RecordBuckets() {
    for (int i = 0; i < Parting.MOST_PARTS; i++) {
      chunks.add(new ArrayList<>(2));
    }
  }

  /** Bytes of records one after another. */
  static final class Chunk {
    final byte[] bytes;
    int used;
    int records;

    Chunk(int size) {
      bytes = new byte[size];
    }
  }

  @Override
  public void emit(int hash, byte[] bytes, int length) {
    int bucket = Parting.part(hash, Parting.MOST_PARTS);
    Chunk chunk = roomFor(bucket, length + LENGTH_BYTES);
    putLength(chunk.bytes, chunk.used, length);
    System.arraycopy(bytes, 0, chunk.bytes, chunk.used + LENGTH_BYTES, length);
    chunk.used += length + LENGTH_BYTES;
    chunk.records++;
    records++;
  }

  private Chunk roomFor(int bucket, int size) {
    @Nullable Chunk chunk = last[bucket];
    if (chunk == null || chunk.used + size > chunk.bytes.length) {
      int next = chunk == null ? SMALLEST : Math.min(LARGEST, chunk.bytes.length * 2);
      chunk = new Chunk(Math.max(next, size));
      last[bucket] = chunk;
      chunks.get(bucket).add(chunk);
    }
    return chunk;
  }

  long records() {
    return records;
  }

  /** Gives away the chunks of a part: they are no longer held here. */
  List<Chunk> take(int part, int parts) {
    List<Chunk> taken = new ArrayList<>();
    for (int bucket = part; bucket < Parting.MOST_PARTS; bucket += parts) {
      taken.addAll(chunks.get(bucket));
      chunks.set(bucket, List.of());
      last[bucket] = null;
    }
    return taken;
  }

  private static void putLength(byte[] bytes, int at, int length) {
    bytes[at] = (byte) (length >>> 24);
    bytes[at + 1] = (byte) (length >>> 16);
    bytes[at + 2] = (byte) (length >>> 8);
    bytes[at + 3] = (byte) length;
  }

  static int length(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 24)
        | ((bytes[at + 1] & 0xff) << 16)
        | ((bytes[at + 2] & 0xff) << 8)
        | (bytes[at + 3] & 0xff);
  }
}
