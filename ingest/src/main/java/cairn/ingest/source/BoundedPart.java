package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of one part of a workbook; a part that grows too much is refused. */
final class BoundedPart extends FilterInputStream {
  private final long packed;
  private long written;

  /**
   * @param packed how many bytes the part has in the file
   */
  BoundedPart(InputStream in, long packed) {
    super(in);
    this.packed = packed;
  }

  /** How many bytes were read so far. */
  long written() {
    return written;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int more) {
    written += more;
    if (written > FileLimits.SMALL && written / FileLimits.RATIO > packed) {
      throw bomb("a part of it grows to over " + FileLimits.RATIO + " times its size");
    }
    if (written > FileLimits.WORKBOOK_PART) {
      throw bomb("a part of it is larger than 4 GiB when decompressed");
    }
  }

  static SourceRefusal bomb(String says) {
    return new SourceRefusal(Rule.WORKBOOK_BOMB, 0, says + "; save it as CSV");
  }
}
