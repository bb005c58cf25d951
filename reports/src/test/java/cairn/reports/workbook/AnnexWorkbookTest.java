package cairn.reports.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.Block;
import cairn.reports.document.Header;
import cairn.reports.document.Note;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The annex as a workbook, read again by another program's reader. */
class AnnexWorkbookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

  private static final PublishedTable TABLE =
      PublishedTable.of(
          "people_by_kind",
          "People by kind of group",
          List.of(
              TableColumn.text("kind", "Kind of group"),
              TableColumn.count("n", "People", "people"),
              TableColumn.share("share", "Per cent"),
              TableColumn.points("points", "Points"),
              TableColumn.decimal("weeks", "Weeks", "weeks", 1),
              TableColumn.date("on", "On")),
          List.of(
              List.of(
                  Value.text("=1+1 & <Drop-in>"),
                  Value.count(1204),
                  Value.number(1.0 / 3),
                  Value.number(-0.125),
                  Value.number(7.25),
                  Value.day(DAY)),
              List.of(
                  Value.text("Course"),
                  Value.hidden(),
                  Value.between(0.25, 0.5),
                  Value.notAvailable("nobody to compare"),
                  Value.number(0),
                  Value.day(DAY))));

  private static Report report() {
    Header header =
        new Header(
            "Evaluator report",
            "A program",
            "Group outcomes, October 2026",
            "",
            new Header.Run("October 2026", DAY, "2026-10-abc", Header.Status.PROVISIONAL),
            List.of("Internal, not to be passed on."));
    Block table = new Block.TableBlock("people", TABLE, List.of(Note.of("People count once.")));
    return new Report(
        header, List.of(new Section("who-came", "Who came", "Who came?", "Many.", List.of(table))));
  }

  @Test
  void theZoneOfTheMachineStandsInNoByte() {
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      byte[] east = AnnexWorkbook.of(report());
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertArrayEquals(east, AnnexWorkbook.of(report()));
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void everyTableHasASheetThatTheContentsLeadTo() throws IOException {
    byte[] file = AnnexWorkbook.of(report());
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertEquals(List.of("Contents", "Table 1"), book.getSheets().map(s -> s.getName()).toList());
      String contents = String.join("|", texts(book.getFirstSheet().read()));
      assertTrue(contents.contains("Group outcomes, October 2026"), contents);
      assertTrue(contents.contains("records up to 2026-10-31, results 2026-10-abc"), contents);
      assertTrue(contents.contains("Internal, not to be passed on."), contents);
      assertTrue(contents.contains("Table 1|Who came|People by kind of group"), contents);
    }
  }

  @Test
  void numbersAreNumbersAndWhatIsNoneSaysSo() throws IOException {
    byte[] file = AnnexWorkbook.of(report());
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getSheet(1).orElseThrow().read();
      assertEquals("Table 1. People by kind of group", rows.get(0).getCellText(0));
      assertEquals("People (people)", rows.get(2).getCellText(1));
      Row first = rows.get(3);
      assertEquals("=1+1 & <Drop-in>", first.getCellText(0), "words are no formula");
      assertEquals(1204, first.getCellAsNumber(1).orElseThrow().intValue());
      assertEquals(1.0 / 3, first.getCellAsNumber(2).orElseThrow().doubleValue(), 1e-12);
      assertEquals(-12.5, first.getCellAsNumber(3).orElseThrow().doubleValue(), 1e-12);
      assertEquals(DAY, first.getCellAsDate(5).orElseThrow().toLocalDate());
      Row second = rows.get(4);
      assertEquals("[c]", second.getCellText(1));
      assertEquals("25% to 50%", second.getCellText(2));
      assertEquals("n/a", second.getCellText(3));
      assertEquals("People count once.", rows.get(rows.size() - 1).getCellText(0));
    }
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertArrayEquals(AnnexWorkbook.of(report()), AnnexWorkbook.of(report()));
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream().flatMap(Row::stream).map(Cell::getText).toList();
  }
}
