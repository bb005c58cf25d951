package cairn.ingest.source;

import cairn.ingest.contract.Rule;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The rows of a CSV text as RFC 4180 has them, any line ending, strictly. */
final class CsvRows implements RowReader {
  static final String CELL_TOO_LONG =
      "a cell is longer than 64 KiB; a quote that is never closed looks like this";

  static final String BARE_QUOTE =
      "the row has a quote inside a cell that does not begin with one; put the whole cell in quotes"
          + " and write the quote twice, or look for a comma that is lost before it";

  private final Reader text;
  private final CellHandler row = new CellHandler();
  private final CloseableIterator<CellHandler> rows;
  private final List<String> header;

  /** Takes the text over, and closes it also when it refuses it. */
  @SuppressWarnings("MustBeClosedChecker")
  CsvRows(Reader text) {
    this.text = text;
    try {
      rows =
          CsvReader.builder()
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(2 * FileLimits.CELL)
              .build(row, text)
              .iterator();
      header = readHeader();
    } catch (SourceRefusal e) {
      close();
      throw e;
    }
  }

  private List<String> readHeader() {
    try {
      if (!next()) {
        throw new SourceRefusal(Rule.EMPTY_FILE, 0, "the file has no line with text");
      }
    } catch (SourceRefusal e) {
      boolean inFirstName = e.rule() == Rule.BARE_QUOTE && row.size() == 0;
      boolean quoted = e.rule() == Rule.TEXT_AFTER_QUOTE || inFirstName;
      throw quoted && row.line() <= 1 ? quotedOtherwise() : e;
    }
    List<String> names = List.copyOf(Arrays.asList(row.cells()).subList(0, row.size()));
    String first = names.get(0).toLowerCase(Locale.ROOT);
    if (first.startsWith("sep=")) {
      throw new SourceRefusal(
          Rule.SEP_LINE, row.line(), "starts with a sep= line, which only Excel knows; remove it");
    }
    if (names.size() == 1 && (first.contains(";") || first.contains("\t") || first.contains("|"))) {
      throw new SourceRefusal(
          Rule.WRONG_DELIMITER,
          row.line(),
          "has cells parted by semicolons, tabs or bars; commas were expected");
    }
    return names;
  }

  private SourceRefusal quotedOtherwise() {
    return new SourceRefusal(
        Rule.WRONG_DELIMITER,
        1,
        "has quotes within its names; perhaps its cells are not parted by commas");
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public boolean next() {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      rows.next();
      return true;
    } catch (CsvParseException e) {
      throw refusal(e);
    } catch (UncheckedIOException e) {
      throw Opening.unreadable();
    }
  }

  /** Says what the parser's message is about without its text, which quotes the input. */
  private SourceRefusal refusal(CsvParseException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof SourceRefusal refusal) {
        return refusal;
      }
      if (message != null && message.startsWith("Unclosed quoted field")) {
        return new SourceRefusal(
            Rule.UNCLOSED_QUOTE, row.line(), "the row has a quote that is never closed");
      }
      if (message != null && message.startsWith("Unexpected character after")) {
        return new SourceRefusal(
            Rule.TEXT_AFTER_QUOTE,
            row.line(),
            "the row has text after a closing quote; a quote inside a cell is written twice");
      }
    }
    return new SourceRefusal(Rule.CELL_TOO_LONG, row.line(), CELL_TOO_LONG);
  }

  @Override
  public long line() {
    return row.line();
  }

  @Override
  public String[] cells() {
    return row.cells();
  }

  @Override
  public int size() {
    return row.size();
  }

  @Override
  public long blankLines() {
    return row.blankLines();
  }

  @Override
  public void close() {
    try {
      text.close();
    } catch (IOException e) {
      throw Opening.unreadable();
    }
  }
}
