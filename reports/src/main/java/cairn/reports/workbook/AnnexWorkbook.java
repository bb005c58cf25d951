package cairn.reports.workbook;

import cairn.reports.document.Block;
import cairn.reports.document.Header;
import cairn.reports.document.Note;
import cairn.reports.document.Numbering;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.table.PublishedTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Every table of a report, and the numbers behind its figures, as a workbook: first a sheet that
 * says what is where and from which results, then a sheet a table, numbered as on the page.
 */
public final class AnnexWorkbook {
  static final String CONTENTS = "Contents";

  private static final int WIDE = 90;
  private static final int NARROW = 30;

  private final List<Entry> entries = new ArrayList<>();

  /** A table with its place on the page. */
  private record Entry(
      String sheet, String section, String title, PublishedTable table, List<Note> notes) {}

  private AnnexWorkbook(Report report) {
    Numbering numbering = report.numbering();
    for (Section section : report.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.TableBlock t) {
          int number = numbering.of(t.id());
          add("Table", number, section, t.table().title(), t.table(), t.notes());
        } else if (block instanceof Block.FigureBlock f) {
          PublishedTable numbers = f.numbers();
          if (numbers != null) {
            add("Figure", numbering.of(f.id()), section, numbers.title(), numbers, f.notes());
          }
        }
      }
    }
  }

  private void add(
      String kind,
      int number,
      Section section,
      String title,
      PublishedTable table,
      List<Note> notes) {
    String sheet = String.format(Locale.ROOT, "%s %d", kind, number);
    entries.add(new Entry(sheet, section.contents(), sheet + ". " + title, table, notes));
  }

  /** The file; the same report gives the same bytes. */
  public static byte[] of(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "cairn", null)) {
      workbook.properties().setTitle(report.header().title());
      new AnnexWorkbook(report).write(report.header(), workbook);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be made", e);
    }
    return SettledZip.of(out.toByteArray(), report.header().run().dataAsOf(), "en-GB");
  }

  private void write(Header header, Workbook workbook) {
    Worksheet contents = workbook.newWorksheet(CONTENTS);
    int line = 0;
    contents.value(line, 0, header.title());
    contents.style(line++, 0).bold().fontSize(14).set();
    contents.value(line++, 0, header.program());
    contents.value(
        line++,
        0,
        header.run().period()
            + ", records up to "
            + header.run().dataAsOf()
            + ", results "
            + header.run().id());
    for (String notice : header.notices()) {
      contents.value(line++, 0, notice);
    }
    contents.value(
        line++, 0, "[c]: hidden to protect people. n/a: not available. Blank cells are none.");
    line++;
    List<String> headings = List.of("Sheet", "Section", "What it holds");
    for (int c = 0; c < headings.size(); c++) {
      contents.value(line, c, headings.get(c));
      contents.style(line, c).bold().set();
    }
    contents.freezePane(0, line + 1);
    for (Entry entry : entries) {
      line++;
      contents.hyperlink(line, 0, HyperLink.internal("'" + entry.sheet() + "'!A1", entry.sheet()));
      contents.value(line, 1, entry.section());
      contents.value(line, 2, entry.table().title());
      new TableSheet(workbook.newWorksheet(entry.sheet()))
          .write(entry.title(), entry.table(), entry.notes());
    }
    contents.width(0, NARROW / 2.0);
    contents.width(1, NARROW);
    contents.width(2, WIDE);
    contents.fitToWidth((short) 1);
    contents.fitToHeight((short) 0);
  }
}
