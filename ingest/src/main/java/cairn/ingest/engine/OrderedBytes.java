package cairn.ingest.engine;

import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes cells as bytes whose unsigned order is the order of the cells: an empty cell first, then
 * texts in UTF-8 byte order, numbers and days ascending. Every cell ends by itself, so that cells
 * written one after another are ordered as a whole.
 */
public final class OrderedBytes {
  static final byte EMPTY = 0;
  static final byte FULL = 1;

  private byte[] bytes = new byte[256];
  private int length;

  /** Starts again. */
  public OrderedBytes clear() {
    length = 0;
    return this;
  }

  /** An array that begins with what was written; it is used again after {@link #clear}. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes were written. */
  public int length() {
    return length;
  }

  /** A copy of what was written. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** One byte, from 0 to 255. */
  public OrderedBytes putByte(int value) {
    room(1);
    bytes[length++] = (byte) value;
    return this;
  }

  /** A whole number of 32 bits. */
  public OrderedBytes putInt(int value) {
    room(4);
    int ordered = value ^ Integer.MIN_VALUE;
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (ordered >>> shift);
    }
    return this;
  }

  /** A whole number of 64 bits. */
  public OrderedBytes putLong(long value) {
    putBits(value ^ Long.MIN_VALUE);
    return this;
  }

  private void putBits(long ordered) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[length++] = (byte) (ordered >>> shift);
    }
  }

  private void putDouble(double value) {
    long bits = Double.doubleToLongBits(value);
    putBits(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
  }

  /** A text: its UTF-8 bytes and an end that sorts before every longer text. */
  public OrderedBytes putText(String text) {
    int count = text.length();
    room(count * 2 + 2);
    for (int i = 0; i < count; i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= 0x80) {
        length -= i;
        return putAnyText(text);
      }
      bytes[length++] = (byte) c;
    }
    bytes[length++] = 0;
    bytes[length++] = 0;
    return this;
  }

  private OrderedBytes putAnyText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(utf8.length * 2 + 2);
    for (byte each : utf8) {
      bytes[length++] = each;
      if (each == 0) {
        bytes[length++] = (byte) 0xff;
      }
    }
    bytes[length++] = 0;
    bytes[length++] = 0;
    return this;
  }

  /** A cell of a row, which may be empty. */
  @SuppressWarnings("NullAway") // The cell is seen not to be empty before it is taken.
  public OrderedBytes putCell(ColumnType type, Row row, int column) {
    if (row.isEmpty(column)) {
      return putByte(EMPTY);
    }
    putByte(FULL);
    switch (type) {
      case TEXT, LIST -> putText(row.text(column));
      case INTEGER -> putLong(row.integer(column));
      case NUMBER -> putDouble(row.number(column));
      case BOOLEAN -> putByte(row.bool(column) ? 1 : 0);
      case DATE -> putInt(Math.toIntExact(row.date(column).toEpochDay()));
    }
    return this;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
