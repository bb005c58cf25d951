package cairn.ingest.engine;

import cairn.ingest.contract.ColumnType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link OrderedBytes} wrote. */
public final class OrderedBytesReader {
  private byte[] bytes = new byte[0];
  private int at;

  /** Reads from this place on. */
  public void reset(byte[] from, int offset) {
    this.bytes = from;
    this.at = offset;
  }

  /** Where the next value begins. */
  public int position() {
    return at;
  }

  /** One byte, from 0 to 255. */
  public int getByte() {
    return bytes[at++] & 0xff;
  }

  /** A whole number of 32 bits. */
  public int getInt() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value = (value << 8) | (bytes[at++] & 0xff);
    }
    return value ^ Integer.MIN_VALUE;
  }

  /** A whole number of 64 bits. */
  public long getLong() {
    return getBits() ^ Long.MIN_VALUE;
  }

  private long getBits() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = (value << 8) | (bytes[at++] & 0xff);
    }
    return value;
  }

  private double getDouble() {
    long bits = getBits();
    return Double.longBitsToDouble(bits < 0 ? bits ^ Long.MIN_VALUE : ~bits);
  }

  /** A text. */
  public String getText() {
    int start = at;
    boolean escaped = false;
    while (bytes[at] != 0 || bytes[at + 1] != 0) {
      if (bytes[at] == 0) {
        escaped = true;
        at++;
      }
      at++;
    }
    int end = at;
    at += 2;
    return escaped
        ? unescape(Arrays.copyOfRange(bytes, start, end))
        : new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private static String unescape(byte[] escaped) {
    byte[] plain = new byte[escaped.length];
    int length = 0;
    for (int i = 0; i < escaped.length; i++) {
      plain[length++] = escaped[i];
      if (escaped[i] == 0) {
        i++;
      }
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  /** A cell of a row, or null where it is empty. */
  public @Nullable Object getCell(ColumnType type) {
    if (bytes[at++] == OrderedBytes.EMPTY) {
      return null;
    }
    return switch (type) {
      case TEXT, LIST -> getText();
      case INTEGER -> getLong();
      case NUMBER -> getDouble();
      case BOOLEAN -> getByte() == 1;
      case DATE -> LocalDate.ofEpochDay(getInt());
    };
  }
}
