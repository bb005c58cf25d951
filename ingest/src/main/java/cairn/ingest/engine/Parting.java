package cairn.ingest.engine;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * How records are divided into parts: by their number alone, so that every engine and every machine
 * divides them alike.
 */
public final class Parting {
  /** The most parts there are; beyond it the parts grow. */
  public static final int MOST_PARTS = 1024;

  private static final long RECORDS_A_PART = 500_000;

  private Parting() {}

  /** The number of parts: the smallest power of two that leaves at most half a million each. */
  public static int parts(long records) {
    int parts = 1;
    while (parts < MOST_PARTS && records > parts * RECORDS_A_PART) {
      parts *= 2;
    }
    return parts;
  }

  /** The hash of a person: CRC-32 of the id's UTF-8 bytes. */
  public static int hash(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, bytes.length);
    return (int) crc.getValue();
  }

  /** The part of a hash. */
  public static int part(int hash, int parts) {
    return Integer.remainderUnsigned(hash, parts);
  }
}
