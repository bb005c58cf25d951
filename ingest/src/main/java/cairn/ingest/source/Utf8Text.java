package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Strict UTF-8 text. It refuses bytes that are no UTF-8, NUL and lines that are too long, with the
 * line they stand in, which a decoder of the JDK does not know.
 */
final class Utf8Text extends Reader {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long consumed;
  private long line = 1;
  private long lineStart;
  private boolean afterReturn;
  private char pending;

  Utf8Text(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int out = offset;
    int end = offset + length;
    if (pending != 0 && out < end) {
      target[out++] = pending;
      pending = 0;
    }
    while (out < end) {
      if (position == limit && (out > offset || !fill())) {
        break;
      }
      byte next = buffer[position];
      if (next >= ' ') {
        target[out++] = (char) next;
        position++;
        afterReturn = false;
      } else if (next >= 0) {
        target[out++] = (char) next;
        position++;
        control(next);
      } else {
        int code = sequence();
        if (code >= 0x10000) {
          target[out++] = Character.highSurrogate(code);
          pending = Character.lowSurrogate(code);
          if (out < end) {
            target[out++] = pending;
            pending = 0;
          }
        } else {
          target[out++] = (char) code;
        }
      }
    }
    return out == offset ? -1 : out - offset;
  }

  private boolean fill() throws IOException {
    consumed += limit;
    if (consumed - lineStart > FileLimits.LINE) {
      throw tooLong();
    }
    position = 0;
    limit = Math.max(0, in.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  private SourceRefusal tooLong() {
    return new SourceRefusal(Rule.LINE_TOO_LONG, line, "the line is longer than 1 MiB");
  }

  private void control(byte next) {
    if (next == '\r' || next == '\n') {
      if (next == '\r' || !afterReturn) {
        if (consumed + position - lineStart > FileLimits.LINE) {
          throw tooLong();
        }
        line++;
      }
      lineStart = consumed + position;
      afterReturn = next == '\r';
    } else {
      afterReturn = false;
      if (next == 0) {
        throw new SourceRefusal(Rule.NUL_CHARACTER, line, "holds a NUL character");
      }
    }
  }

  private int sequence() throws IOException {
    afterReturn = false;
    int first = next();
    int more = first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : 3;
    if (first < 0xc2 || first > 0xf4) {
      throw malformed();
    }
    int code = first & (0x3f >> more);
    for (int i = 0; i < more; i++) {
      int next = next();
      if ((next & 0xc0) != 0x80) {
        throw malformed();
      }
      code = code << 6 | (next & 0x3f);
    }
    boolean overlong = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
    if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
      throw malformed();
    }
    return code;
  }

  private int next() throws IOException {
    if (position == limit && !fill()) {
      throw malformed();
    }
    return buffer[position++] & 0xff;
  }

  private SourceRefusal malformed() {
    return new SourceRefusal(
        Rule.ENCODING_NOT_UTF8,
        line,
        "is not UTF-8 (Latin-1 or Windows-1252, perhaps); save it as UTF-8");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
