package cairn.reports.workbook;

import cairn.reports.document.Note;
import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/**
 * One table on its sheet: its title, the way back, the header with units, a row a line, and its
 * notes below. Numbers are numbers, as exact as they are known and shown as the report shows them.
 *
 * @param sheet where it is written
 */
record TableSheet(Worksheet sheet) {
  private static final int HEADER = 2;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 11;
  private static final double LINE = 14;

  void write(String title, PublishedTable table, List<Note> notes) {
    sheet.value(0, 0, title);
    sheet.style(0, 0).bold().fontSize(12).set();
    sheet.hyperlink(1, 0, HyperLink.internal(AnnexWorkbook.CONTENTS + "!A1", "Contents"));
    List<TableColumn> columns = table.columns();
    for (int c = 0; c < columns.size(); c++) {
      sheet.value(HEADER, c, heading(columns.get(c)));
      sheet.style(HEADER, c).bold().wrapText(true).verticalAlignment("top").set();
      sheet.width(c, NARROWEST);
    }
    sheet.rowHeight(HEADER, LINE * lines(columns));
    int line = HEADER + 1;
    int words = NARROWEST;
    for (List<Value> row : table.rows()) {
      for (int c = 0; c < row.size(); c++) {
        cell(line, c, columns.get(c), row.get(c));
      }
      words = Math.max(words, Display.cell(columns.get(0), row.get(0)).length() + 2);
      line++;
    }
    if (!columns.isEmpty()) {
      sheet.width(0, Math.min(WIDEST, words));
    }
    sheet.freezePane(1, HEADER + 1);
    for (Note note : notes) {
      line++;
      sheet.value(line, 0, note.text());
    }
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(HEADER);
  }

  /** Lines that the longest heading takes; words break early where they are long. */
  private static int lines(List<TableColumn> columns) {
    int longest = 0;
    for (TableColumn column : columns.subList(Math.min(1, columns.size()), columns.size())) {
      longest = Math.max(longest, heading(column).length());
    }
    return 1 + longest / (NARROWEST - 3);
  }

  private static String heading(TableColumn column) {
    return column.unit().isEmpty() ? column.label() : column.label() + " (" + column.unit() + ")";
  }

  private void cell(int line, int at, TableColumn column, Value value) {
    if (value instanceof Value.Day day) {
      sheet.value(line, at, day.day());
      sheet.style(line, at).format("yyyy-mm-dd").set();
    } else if (value.asNumber().isPresent()) {
      // A difference of shares is counted in points, of which a hundred are the whole.
      boolean isPoints = column.type() == CellType.POINTS;
      sheet.value(line, at, value.asNumber().getAsDouble() * (isPoints ? 100 : 1));
      sheet.style(line, at).format(format(column)).set();
    } else {
      sheet.value(line, at, Display.cell(column, value));
      if (column.type() != CellType.TEXT) {
        sheet.style(line, at).horizontalAlignment("right").set();
      }
    }
  }

  private static String format(TableColumn column) {
    return switch (column.type()) {
      case SHARE -> "0%";
      case POINTS -> "+0;-0;0";
      case DECIMAL -> column.decimals() == 0 ? "0" : "0." + "0".repeat(column.decimals());
      default -> "#,##0";
    };
  }
}
