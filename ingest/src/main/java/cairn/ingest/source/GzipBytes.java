package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of a gzip file of one or more members. Unlike the JDK's stream it refuses what follows
 * the last member when it is no member, and a file that grows too much.
 */
final class GzipBytes extends InputStream {
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CRC = 2;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long read;
  private long written;
  private boolean inMember;
  private boolean ended;

  GzipBytes(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inMember && !startMember()) {
        break;
      }
      int n = inflate(target, offset, length);
      if (n > 0) {
        crc.update(target, offset, n);
        written += n;
        checkSize();
        return n;
      }
      if (inflater.finished()) {
        endMember();
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int n = inflater.inflate(target, offset, length);
      if (n == 0 && inflater.needsInput()) {
        if (!fill()) {
          throw truncated();
        }
        inflater.setInput(buffer, position, limit - position);
        position = limit;
      } else if (n == 0 && !inflater.finished()) {
        throw damaged();
      }
      return n;
    } catch (DataFormatException e) {
      throw damaged();
    }
  }

  private void checkSize() {
    if (written > FileLimits.SMALL && written / FileLimits.RATIO > read) {
      throw new SourceRefusal(
          Rule.GZ_BOMB,
          0,
          "grows to over " + FileLimits.RATIO + " times its size when decompressed");
    }
    if (written > FileLimits.EXPANDED) {
      throw new SourceRefusal(Rule.GZ_BOMB, 0, "is larger than 64 GiB when decompressed");
    }
  }

  private boolean startMember() throws IOException {
    boolean first = read == 0;
    int start = nextByte();
    if (start < 0 && !first) {
      ended = true;
      return false;
    }
    if (start < 0) {
      throw new SourceRefusal(Rule.EMPTY_FILE, 0, "the file is empty");
    }
    if (start != 0x1f || need() != 0x8b || need() != 8) {
      throw first
          ? new SourceRefusal(Rule.GZ_DAMAGED, 0, "is not gzip, though its name ends in .gz")
          : new SourceRefusal(Rule.GZ_TRAILING, 0, "has something after the end of its gzip data");
    }
    int flags = need();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(need() | need() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(buffer, position, limit - position);
    position = limit;
    crc.reset();
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    position = limit - inflater.getRemaining();
    long size = inflater.getBytesWritten() & 0xffffffffL;
    if (needLong() != crc.getValue() || needLong() != size) {
      throw damaged();
    }
    inMember = false;
  }

  private long needLong() throws IOException {
    return need() | (long) need() << 8 | (long) need() << 16 | (long) need() << 24;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      need();
    }
  }

  private void skipText() throws IOException {
    int next = need();
    while (next != 0) {
      next = need();
    }
  }

  private int need() throws IOException {
    int next = nextByte();
    if (next < 0) {
      throw truncated();
    }
    return next;
  }

  private int nextByte() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    read += limit;
    return limit > 0;
  }

  private static SourceRefusal truncated() {
    return new SourceRefusal(
        Rule.GZ_TRUNCATED, 0, "ends in the middle of its gzip data; it was not copied whole");
  }

  private static SourceRefusal damaged() {
    return new SourceRefusal(Rule.GZ_DAMAGED, 0, "has damaged gzip data");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
