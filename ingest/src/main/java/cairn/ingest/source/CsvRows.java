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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The rows of a CSV text as RFC 4180 has them, any line ending, strictly. */
final class CsvRows implements RowReader {
  static final String CELL_TOO_LONG =
      "a cell is longer than 64 KiB; a quote that is never closed looks like this";

  static final String BARE_QUOTE =
      "the row has a quote inside a cell that does not begin with one; put the whole cell in quotes"
          + " and write the quote twice, or look for a comma that is lost before it";

  /** What parts the cells of a file, the usual one first, with its name in the plural. */
  private static final Map<Character, String> DELIMITERS = delimiters();

  /** So many rows show whether a delimiter parts them evenly. */
  private static final int TRIED = 50;

  private final Reader text;
  private final char delimiter;
  private final CellHandler row = new CellHandler();
  private final CloseableIterator<CellHandler> rows;
  private final List<String> header;
  private final long headerLine;

  /**
   * Takes the text over, and closes it also when it refuses it.
   *
   * @param delimiter what parts its cells
   */
  @SuppressWarnings("MustBeClosedChecker")
  CsvRows(Reader text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    try {
      rows =
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(2 * FileLimits.CELL)
              .build(row, text)
              .iterator();
      header = readHeader();
      headerLine = row.line();
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
    for (Map.Entry<Character, String> other : DELIMITERS.entrySet()) {
      if (names.size() == 1 && first.indexOf(other.getKey()) >= 0) {
        throw new SourceRefusal(
            Rule.WRONG_DELIMITER,
            row.line(),
            "has cells parted by " + other.getValue() + "; " + expected(other.getKey()));
      }
    }
    return names;
  }

  private static Map<Character, String> delimiters() {
    Map<Character, String> names = new LinkedHashMap<>();
    names.put(',', "commas");
    names.put(';', "semicolons");
    names.put('\t', "tabs");
    names.put('|', "bars");
    return names;
  }

  /** What was expected of the cells, and how to say that it is otherwise. */
  private String expected(char found) {
    String said =
        switch (found) {
          case ';' -> "write delimiter: semicolon in delivery.yaml, where all its files are so";
          case '\t' -> "write delimiter: tab in delivery.yaml, where all its files are so";
          case ',' ->
              "take the line with delimiter out of delivery.yaml, where all its files are so";
          default -> "save it with commas";
        };
    return DELIMITERS.get(delimiter) + " were expected; " + said;
  }

  /**
   * What parts the cells of a file, where that can be told: the one delimiter that parts its
   * header, or of several the one that parts its first rows into as many cells. Where nothing does,
   * it is the comma, whose reader says what is wrong.
   *
   * @param opening opens the file from its start
   * @throws SourceRefusal when it is parted evenly in two ways
   */
  static char delimiterOf(Supplier<Reader> opening) {
    List<Character> parting = List.of(',', ';', '\t');
    parting = parting.stream().filter(each -> parts(opening, each, 0)).toList();
    if (parting.size() > 1) {
      parting = parting.stream().filter(each -> parts(opening, each, TRIED)).toList();
    }
    if (parting.size() > 1) {
      throw new SourceRefusal(
          Rule.WRONG_DELIMITER,
          1,
          "can be parted by "
              + parting.stream().map(DELIMITERS::get).collect(Collectors.joining(" or by "))
              + "; take the one that does not part its cells out of the names in its first line");
    }
    return parting.isEmpty() ? ',' : parting.get(0);
  }

  /** Whether a delimiter parts the header, and so many rows behind it into as many cells. */
  private static boolean parts(Supplier<Reader> opening, char delimiter, int rows) {
    try (CsvRows read = new CsvRows(opening.get(), delimiter)) {
      int width = read.header().size();
      for (int i = 0; i < rows && read.next(); i++) {
        if (read.size() != width) {
          return false;
        }
      }
      return width > 1;
    } catch (SourceRefusal e) {
      return false; // said by the reader that is used in the end
    }
  }

  private SourceRefusal quotedOtherwise() {
    return new SourceRefusal(
        Rule.WRONG_DELIMITER,
        1,
        "has quotes within its names; perhaps its cells are not parted by "
            + DELIMITERS.get(delimiter)
            + ": where all files have semicolons, write delimiter: semicolon in delivery.yaml");
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public long headerLine() {
    return headerLine;
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
