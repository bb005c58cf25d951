package cairn.reports.document;

import cairn.reports.table.PublishedTable;
import java.time.LocalDate;
import java.util.List;

/**
 * Tables that go together, each on a sheet of its own, with what a reader must know of them.
 *
 * @param title what they are
 * @param cover what stands first, a line each
 * @param notes what a reader must know, in the order of their numbers
 * @param sheets the tables
 * @param day the last day that they tell of
 */
public record Book(
    String title, List<String> cover, List<String> notes, List<Sheet> sheets, LocalDate day) {
  /** Keeps copies. */
  public Book {
    cover = List.copyOf(cover);
    notes = List.copyOf(notes);
    sheets = List.copyOf(sheets);
  }

  /**
   * A table on its sheet.
   *
   * @param name the sheet's name, at most 31 letters
   * @param table the table
   * @param above sentences between the title and the table
   */
  public record Sheet(String name, PublishedTable table, List<String> above) {
    /** Keeps a copy. */
    public Sheet {
      above = List.copyOf(above);
    }
  }
}
