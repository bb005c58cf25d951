package cairn.reports.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A published table as CSV after RFC 4180: comma, CRLF, quotes where needed, one header of column
 * names. Numbers are written from the numbers, not from what a reader sees. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvText() {}

  /** Quotes beside those that CSV asks for, so that every program reads back what is written. */
  private record Quotes(int columns) implements QuoteStrategy {
    /** A line of one empty field would read as no line at all. */
    @Override
    public boolean quoteEmpty(int line, int field) {
      return columns == 1;
    }

    /** Some programs drop spaces at the ends. */
    @Override
    public boolean quoteValue(int line, int field, String value) {
      return value.startsWith(" ") || value.endsWith(" ");
    }
  }

  /** The whole table, each line ended by CRLF. */
  public static String of(PublishedTable table) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder()
            .quoteStrategy(new Quotes(table.columns().size()))
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text)) {
      csv.writeRecord(table.columns().stream().map(TableColumn::name).toList());
      for (List<Value> row : table.rows()) {
        csv.writeRecord(row.stream().map(CsvText::field).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String field(Value value) {
    if (value instanceof Value.Text t) {
      return unrun(t.text());
    } else if (value instanceof Value.Count c) {
      return Long.toString(c.count());
    } else if (value instanceof Value.Number n) {
      return Display.exact(n.number());
    } else if (value instanceof Value.Between b) {
      return Display.exact(b.least()) + " to " + Display.exact(b.most());
    } else if (value instanceof Value.Day d) {
      return d.day().toString();
    }
    return value.isHidden() ? Display.HIDDEN : Display.NOT_AVAILABLE;
  }

  private static String unrun(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
