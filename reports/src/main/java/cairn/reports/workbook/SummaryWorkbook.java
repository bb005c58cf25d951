package cairn.reports.workbook;

import cairn.reports.document.Book;
import cairn.reports.language.Language;
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
  private static final List<String> SHORTHAND = List.of("c", "x", "z");

  private final Book book;
  private final Language language;

  private SummaryWorkbook(Book book, Language language) {
    this.book = book;
    this.language = language;
  }

  /**
   * The file; the same book gives the same bytes.
   *
   * @param book what is in it
   * @param language of the book
   */
  public static byte[] of(Book book, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "cairn", null)) {
      workbook.properties().setTitle(book.title());
      new SummaryWorkbook(book, language).write(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be made", e);
    }
    return SettledZip.of(out.toByteArray(), book.day(), language.tag());
  }

  private void write(Workbook workbook) {
    PlainSheet cover = new PlainSheet(workbook.newWorksheet(language.say("book.cover")));
    cover.title(book.title());
    book.cover().forEach(cover::line);
    PlainSheet contents = new PlainSheet(workbook.newWorksheet(language.say("book.contents")));
    contents.title(language.say("book.contents"));
    contents.line(language.say("book.leads"));
    List<List<Value>> rows = new ArrayList<>();
    rows.add(row(language.say("book.notes"), language.say("book.shorthand")));
    book.sheets().forEach(sheet -> rows.add(row(sheet.name(), sheet.table().title())));
    contents.links(table("contents", "book.contents", "book.sheet", "book.holds", rows));
    PlainSheet notes = new PlainSheet(workbook.newWorksheet(language.say("book.notes")));
    notes.title(language.say("book.shorthand"));
    notes.line(language.say("book.notes.where"));
    notes.table(table("notes", "book.notes", "book.note", "book.says", notes()));
    for (Book.Sheet each : book.sheets()) {
      PlainSheet sheet = new PlainSheet(workbook.newWorksheet(each.name()));
      sheet.title(each.name().charAt(0) + ". " + each.table().title());
      each.above().forEach(sheet::line);
      sheet.table(each.table());
    }
  }

  private List<List<Value>> notes() {
    List<List<Value>> rows = new ArrayList<>();
    for (String note : book.notes()) {
      rows.add(row(language.say("book.note.at", rows.size() + 1), note));
    }
    SHORTHAND.forEach(each -> rows.add(row("[" + each + "]", language.say("shorthand." + each))));
    return rows;
  }

  private static List<Value> row(String name, String says) {
    return List.of(Value.text(name), Value.text(says));
  }

  private PublishedTable table(
      String name, String title, String first, String second, List<List<Value>> rows) {
    List<TableColumn> columns =
        List.of(
            TableColumn.text("name", language.say(first)),
            TableColumn.text("says", language.say(second)));
    return PublishedTable.of(name, language.say(title), columns, rows);
  }
}
