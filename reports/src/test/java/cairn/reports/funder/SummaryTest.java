package cairn.reports.funder;

import static cairn.reports.funder.ToldReleases.manyKinds;
import static cairn.reports.funder.ToldReleases.month;
import static cairn.reports.funder.ToldReleases.nobodyCame;
import static cairn.reports.funder.ToldReleases.nothingTold;
import static cairn.reports.funder.ToldReleases.release;
import static cairn.reports.funder.ToldReleases.rounded;
import static cairn.reports.funder.ToldReleases.usual;
import static cairn.reports.language.Language.ENGLISH;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.FunderSummary;
import cairn.reports.format.PdfUa;
import cairn.reports.format.SummaryFiles;
import cairn.reports.release.Release;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.workbook.SummaryWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** What a funder reads: of what was released alone, on two pages, whatever was hidden. */
class SummaryTest {
  private static FunderSummary summary(Release release, Release... before) {
    return SummaryOf.release(release, FunderTables.of(release, List.of(before), ENGLISH), ENGLISH);
  }

  private static String html(Release release) {
    return SummaryFiles.html(summary(release), ENGLISH);
  }

  @Test
  void itIsTwoPagesThatEverybodyCanReadWhateverWasTold() throws Exception {
    List<Release> all =
        List.of(usual(), manyKinds(3), manyKinds(12), nothingTold(), nobodyCame(), rounded());
    for (Release each : all) {
      byte[] pdf = SummaryFiles.pdf(summary(each), ENGLISH);
      assertEquals(List.of(), PdfUa.breaches(pdf), each.month());
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals(2, document.getNumberOfPages(), each.periods().toString());
      }
      assertArrayEquals(pdf, SummaryFiles.pdf(summary(each), ENGLISH));
    }
  }

  @Test
  void sharesStandWithTheirNumbersIntervalsAndWhatChanceAloneGives() {
    String page = html(usual());
    assertTrue(page.contains("166 of 199") && page.contains("83% (78% to 88%)"), page);
    assertTrue(page.contains("19 too early or not known"), page);
    // Chance alone: half of 166 + 61 of 199.
    assertTrue(page.contains("57% would have a positive change"), page);
    assertTrue(
        page.contains("Harbour &amp; &lt;Sons") && !page.contains("<Sons"), "no name is markup");
  }

  @Test
  void whatIsHiddenIsSaidAndNeverBlankOrNone() {
    String page = html(manyKinds(3));
    assertTrue(page.contains(">hidden<"), page);
    assertFalse(page.contains("<td data-head=\"Any positive change\"></td>"), page);
    FunderSummary nothing = summary(nothingTold());
    assertNull(nothing.picture(), "no figure where there is nothing to draw");
    assertTrue(
        SummaryFiles.html(nothing, ENGLISH).contains("could be found"), "why it is not told");
    assertTrue(html(rounded()).contains("rounded"));
  }

  @Test
  void aQuarterInWhichNobodyCameHasNoKinds() {
    ReleasedPeriod quarter = new ReleasedPeriod("2026-Q3", List.of(), List.of(), List.of());
    Release none = release("2026-09", "cms-11", month("2026-09", 0L), quarter);
    assertTrue(html(none).contains("Nobody came in the quarter"));
  }

  @Test
  void theMonthBeforeStandsBesideItAsItWasReleased() {
    Release september = release("2026-09", "cms-11", month("2026-09", 180L));
    String page = SummaryFiles.html(summary(usual(), september), ENGLISH);
    assertTrue(page.contains("September 2026, as released then"), page);
    assertTrue(html(usual()).contains("September 2026 was not released"));
  }

  @Test
  void theWorkbookHasACoverContentsNotesAndATableASheet() throws IOException {
    Release release = manyKinds(3);
    FunderTables tables = FunderTables.of(release, List.of(), ENGLISH);
    byte[] book =
        SummaryWorkbook.of(FunderBook.of(release, tables, summary(release), ENGLISH), ENGLISH);
    assertArrayEquals(
        book,
        SummaryWorkbook.of(FunderBook.of(release, tables, summary(release), ENGLISH), ENGLISH));
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      assertEquals(
          List.of("Cover", "Contents", "Notes", "1_Summary", "2_Month", "3_Kinds", "4_Months"),
          read.getSheets().map(Sheet::getName).toList());
      String kinds =
          read.findSheet("3_Kinds").orElseThrow().read().stream()
              .map(Object::toString)
              .reduce("", String::concat)
              .toLowerCase(Locale.ROOT);
      assertTrue(kinds.contains("[c]"), kinds);
    }
  }
}
