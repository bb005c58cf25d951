package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the cells of a row from the CSV parser into one array that is used again. Short texts that
 * a column had before are shared, so that ids, dates and keys cost no memory a row.
 */
final class CellHandler extends CsvCallbackHandler<CellHandler> {
  private static final int SLOTS = 512;
  private static final int SHARED = 40;

  private String[] cells = new String[16];
  private @Nullable String[][] seen = new String[16][];
  private int size;
  private long line;
  private boolean blank;
  private long blankLines;

  String[] cells() {
    return cells;
  }

  int size() {
    return size;
  }

  long line() {
    return line;
  }

  long blankLines() {
    return blankLines;
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return size;
  }

  @Override
  protected void beginRecord(long startingLine) {
    line = startingLine;
    size = 0;
    blank = false;
  }

  @Override
  protected void addField(char[] text, int offset, int length, boolean quoted) {
    if (size == FileLimits.COLUMNS) {
      throw new SourceRefusal(
          Rule.TOO_MANY_COLUMNS, line, "has more than " + FileLimits.COLUMNS + " columns");
    }
    if (length > FileLimits.CELL) {
      throw new SourceRefusal(Rule.CELL_TOO_LONG, line, CsvRows.CELL_TOO_LONG);
    }
    if (!quoted && hasQuote(text, offset, length)) {
      throw new SourceRefusal(Rule.BARE_QUOTE, line, CsvRows.BARE_QUOTE);
    }
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, size * 2);
      seen = Arrays.copyOf(seen, size * 2);
    }
    cells[size] = length == 0 ? "" : shared(text, offset, length, size);
    size++;
  }

  /** A quote in a cell that begins without one: somewhere before it a comma or a quote is lost. */
  private static boolean hasQuote(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (text[i] == '"') {
        return true;
      }
    }
    return false;
  }

  private String shared(char[] text, int offset, int length, int column) {
    if (length > SHARED) {
      return new String(text, offset, length);
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + text[offset + i];
    }
    @Nullable String[] slots = seen[column];
    if (slots == null) {
      slots = new String[SLOTS];
      seen[column] = slots;
    }
    int slot = (hash ^ hash >>> 15) & (SLOTS - 1);
    String known = slots[slot];
    if (known != null && known.length() == length && matches(known, text, offset)) {
      return known;
    }
    String fresh = new String(text, offset, length);
    slots[slot] = fresh;
    return fresh;
  }

  private static boolean matches(String known, char[] text, int offset) {
    for (int i = 0; i < known.length(); i++) {
      if (known.charAt(i) != text[offset + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void setComment(char[] text, int offset, int length) {
    throw new IllegalStateException("comments are off");
  }

  @Override
  protected void setEmpty() {
    blank = true;
    blankLines++;
  }

  /** Null, which the parser skips, for a blank line. */
  @Override
  @SuppressWarnings("NullAway")
  protected @Nullable CellHandler buildRecord() {
    return blank ? null : this;
  }
}
