package cairn.reports.workbook;

import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** A sheet written from above: its title, sentences, then one table that has a name. */
final class PlainSheet {
  private static final String FONT = "Arial";
  private static final int SIZE = 12;
  private static final int WIDE = 60;
  private static final int NARROW = 14;
  private static final double LINE = 16;
  private static final String NO_SHARE = "not a share";
  private static final String SHARES = "0%";
  private static final String COUNTS = "#,##0";

  private final Worksheet sheet;
  private int next;

  PlainSheet(Worksheet sheet) {
    this.sheet = sheet;
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.width(0, WIDE);
  }

  void title(String text) {
    sheet.value(next, 0, text);
    style(next++, 0).bold().fontSize(SIZE + 2).set();
  }

  void line(String text) {
    sheet.value(next, 0, text);
    style(next++, 0).set();
  }

  /** A table. */
  void table(PublishedTable table) {
    write(table, false);
  }

  /** A table whose first column names sheets and leads to them. */
  void links(PublishedTable table) {
    write(table, true);
  }

  private void write(PublishedTable table, boolean isLinked) {
    List<TableColumn> columns = table.columns();
    int header = next;
    int longest = 1;
    for (int c = 0; c < columns.size(); c++) {
      String heading = columns.get(c).label();
      sheet.value(header, c, heading);
      style(header, c).bold().wrapText(true).verticalAlignment("bottom").set();
      int wide = width(table, c);
      sheet.width(c, wide);
      longest = Math.max(longest, lines(heading, wide));
    }
    sheet.rowHeight(header, LINE * longest);
    next++;
    for (List<Value> row : table.rows()) {
      row(columns, row, isLinked);
    }
    sheet
        .range(header, 0, Math.max(header + 1, next - 1), columns.size() - 1)
        .createTable(columns.stream().map(TableColumn::label).toArray(String[]::new))
        .setName(table.name() + "_table")
        .setDisplayName(table.name() + "_table")
        .styleInfo()
        .setStyleName("TableStyleLight1")
        .setShowRowStripes(false);
    sheet.repeatRows(header);
  }

  private void row(List<TableColumn> columns, List<Value> row, boolean isLinked) {
    int tallest = 1;
    for (int c = 0; c < row.size(); c++) {
      String text = cell(c, columns.get(c), row.get(c), isLinked && c == 0);
      tallest = Math.max(tallest, lines(text, columns.get(c).type() == CellType.TEXT ? WIDE : 99));
    }
    sheet.rowHeight(next++, LINE * tallest);
  }

  /** Writes a cell, and gives the words that stand in it. */
  private String cell(int at, TableColumn column, Value value, boolean isLink) {
    String text = words(column, value);
    if (isLink) {
      sheet.hyperlink(next, at, HyperLink.internal("'" + text + "'!A1", text));
      style(next, at).underlined().fontColor("0B4F8A").set();
    } else if (value.asNumber().isPresent()) {
      sheet.value(next, at, value.asNumber().getAsDouble());
      style(next, at).format(column.type() == CellType.SHARE ? SHARES : COUNTS).set();
    } else {
      sheet.value(next, at, text);
      String side = column.type() == CellType.TEXT ? "left" : "right";
      style(next, at).wrapText(true).horizontalAlignment(side).verticalAlignment("top").set();
    }
    return text;
  }

  private StyleSetter style(int line, int at) {
    return sheet.style(line, at).fontName(FONT).fontSize(SIZE).verticalAlignment("top");
  }

  /** In brackets, as spreadsheets have it: hidden, none such, or no share of anybody. */
  private static String words(TableColumn column, Value value) {
    if (value instanceof Value.NotAvailable n) {
      return n.reason().equals(NO_SHARE) || n.reason().equals("does not apply") ? "[z]" : "[x]";
    }
    return Display.cell(column, value);
  }

  private static int width(PublishedTable table, int at) {
    TableColumn column = table.columns().get(at);
    int wide = NARROW;
    for (int row = 0; row < table.rowCount(); row++) {
      wide = Math.max(wide, words(column, table.value(row, column.name())).length() + 2);
    }
    return Math.min(WIDE, wide);
  }

  /** Lines that words take at a width. */
  private static int lines(String text, int wide) {
    return 1 + text.length() / Math.max(1, wide - 3);
  }
}
