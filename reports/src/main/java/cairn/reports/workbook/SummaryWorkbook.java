package cairn.reports.workbook;

import cairn.reports.document.Book;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook that anybody can read, with a screen reader too, by the checklist of the UK Government
 * Analysis Function: a cover, contents, notes, and one table a sheet from the first column on, its
 * notes above it; nothing merged, frozen, filtered, filled or blank.
 */
public final class SummaryWorkbook {
  private static final String CONTENTS = "Contents";
  private static final List<List<String>> SHORTHAND =
      List.of(
          List.of("[c]", "Known, and hidden so that nobody can be found."),
          List.of("[x]", "There is no such number, or it is not given out."),
          List.of("[z]", "Does not apply: the number is no share of anybody."));

  private SummaryWorkbook() {}

  /** The file; the same book gives the same bytes. */
  public static byte[] of(Book book) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "cairn", null)) {
      workbook.properties().setTitle(book.title());
      write(book, workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be made", e);
    }
    return SettledZip.of(out.toByteArray(), book.day());
  }

  private static void write(Book book, Workbook workbook) {
    PlainSheet cover = new PlainSheet(workbook.newWorksheet("Cover"));
    cover.title(book.title());
    book.cover().forEach(cover::line);
    PlainSheet contents = new PlainSheet(workbook.newWorksheet(CONTENTS));
    contents.title("Contents");
    contents.line("Each name leads to its sheet.");
    List<List<Value>> rows = new ArrayList<>();
    rows.add(row("Notes", "Notes and shorthand"));
    book.sheets().forEach(sheet -> rows.add(row(sheet.name(), sheet.table().title())));
    contents.links(table("contents", "Contents", "Sheet", "What it holds", rows));
    PlainSheet notes = new PlainSheet(workbook.newWorksheet("Notes"));
    notes.title("Notes and shorthand");
    notes.line("Where a sheet says [note 1], all notes hold; shorthand stands in cells.");
    notes.table(table("notes", "Notes", "Note or shorthand", "What it says", notes(book)));
    for (Book.Sheet each : book.sheets()) {
      PlainSheet sheet = new PlainSheet(workbook.newWorksheet(each.name()));
      sheet.title(each.name().charAt(0) + ". " + each.table().title());
      each.above().forEach(sheet::line);
      sheet.table(each.table());
    }
  }

  private static List<List<Value>> notes(Book book) {
    List<List<Value>> rows = new ArrayList<>();
    for (String note : book.notes()) {
      rows.add(row("[note " + (rows.size() + 1) + "]", note));
    }
    SHORTHAND.forEach(each -> rows.add(row(each.get(0), each.get(1))));
    return rows;
  }

  private static List<Value> row(String name, String says) {
    return List.of(Value.text(name), Value.text(says));
  }

  private static PublishedTable table(
      String name, String title, String first, String second, List<List<Value>> rows) {
    List<TableColumn> columns =
        List.of(TableColumn.text("name", first), TableColumn.text("says", second));
    return PublishedTable.of(name, title, columns, rows);
  }
}
