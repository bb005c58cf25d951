package cairn.reports.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A published table as CSV after RFC 4180: comma, CRLF, quotes where needed, one header of column
 * names. Numbers are written from the numbers, not from what a reader sees. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front.
 */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvText() {}

  /** The whole table, each line ended by CRLF. */
  public static String of(PublishedTable table) {
    StringBuilder csv = new StringBuilder();
    List<TableColumn> columns = table.columns();
    line(csv, columns.stream().map(TableColumn::name).toList());
    for (List<Value> row : table.rows()) {
      line(csv, row.stream().map(CsvText::field).toList());
    }
    return csv.toString();
  }

  private static void line(StringBuilder csv, List<String> fields) {
    String line = fields.stream().map(CsvText::quoted).collect(Collectors.joining(","));
    // A line of one empty field would read as no line at all.
    csv.append(line.isEmpty() ? "\"\"" : line).append("\r\n");
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

  private static String quoted(String field) {
    boolean needed =
        field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            || field.startsWith(" ")
            || field.endsWith(" ");
    return needed ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
  }
}
