package cairn.ingest.engine;

import cairn.ingest.engine.RecordBuckets.Chunk;
import java.util.Arrays;
import java.util.List;

/** The records of some chunks in the order of their unsigned bytes; only addresses are moved. */
final class SortedChunks implements Records {
  private static final int SMALL_RUN = 12;
  private static final int LENGTH_BYTES = 4;

  private final byte[][] chunks;
  private final long[] addresses;
  private int at = -1;

  SortedChunks(List<Chunk> from) {
    chunks = new byte[from.size()][];
    int count = 0;
    for (Chunk chunk : from) {
      count += chunk.records;
    }
    addresses = new long[count];
    int next = 0;
    for (int i = 0; i < chunks.length; i++) {
      Chunk chunk = from.get(i);
      chunks[i] = chunk.bytes;
      for (int offset = 0; offset < chunk.used; ) {
        addresses[next++] = ((long) i << 32) | offset;
        offset += LENGTH_BYTES + RecordBuckets.length(chunk.bytes, offset);
      }
    }
    sort(addresses.clone(), addresses, 0, count);
  }

  /** Merge sort from one array into the other; both hold the same addresses at the start. */
  private void sort(long[] from, long[] to, int low, int high) {
    if (high - low <= SMALL_RUN) {
      insertionSort(to, low, high);
      return;
    }
    int middle = (low + high) >>> 1;
    sort(to, from, low, middle);
    sort(to, from, middle, high);
    if (compare(from[middle - 1], from[middle]) <= 0) {
      System.arraycopy(from, low, to, low, high - low);
      return;
    }
    int left = low;
    int right = middle;
    for (int i = low; i < high; i++) {
      boolean takeLeft = right >= high || (left < middle && compare(from[left], from[right]) <= 0);
      to[i] = takeLeft ? from[left++] : from[right++];
    }
  }

  private void insertionSort(long[] array, int low, int high) {
    for (int i = low + 1; i < high; i++) {
      long moving = array[i];
      int j = i - 1;
      while (j >= low && compare(array[j], moving) > 0) {
        array[j + 1] = array[j];
        j--;
      }
      array[j + 1] = moving;
    }
  }

  private int compare(long left, long right) {
    byte[] leftBytes = chunks[(int) (left >>> 32)];
    byte[] rightBytes = chunks[(int) (right >>> 32)];
    int leftAt = (int) left + LENGTH_BYTES;
    int rightAt = (int) right + LENGTH_BYTES;
    return Arrays.compareUnsigned(
        leftBytes,
        leftAt,
        leftAt + RecordBuckets.length(leftBytes, (int) left),
        rightBytes,
        rightAt,
        rightAt + RecordBuckets.length(rightBytes, (int) right));
  }

  @Override
  public boolean next() {
    return ++at < addresses.length;
  }

  @Override
  public byte[] bytes() {
    return chunks[(int) (addresses[at] >>> 32)];
  }

  @Override
  public int offset() {
    return (int) addresses[at] + LENGTH_BYTES;
  }

  @Override
  public int length() {
    return RecordBuckets.length(bytes(), (int) addresses[at]);
  }
}
