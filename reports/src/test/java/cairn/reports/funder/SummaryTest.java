package cairn.reports.funder;

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
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import cairn.reports.workbook.SummaryWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a funder reads: of what was released alone, on two pages, whatever was hidden. */
class SummaryTest {
  private static final String LONG = "A kind of group with a name that goes on for a while, the ";

  private static ReleasedTable table(String measure, String bins, @Nullable Long[]... rows) {
    List<Bin> all =
        Arrays.stream(bins.split(" ")).map(key -> new Bin(key, List.of(key.split("\\+")))).toList();
    List<List<@Nullable Long>> people = new ArrayList<>();
    Arrays.stream(rows).forEach(row -> people.add(Arrays.asList(row)));
    return new ReleasedTable(measure, all, people);
  }

  private static Long[] row(Long... numbers) {
    return numbers;
  }

  private static ReleasedPeriod month(
      String month, @Nullable Long people, ReleasedTable... tables) {
    ReleasedKind whole = new ReleasedKind("all", List.of(), "Whole program", people);
    return new ReleasedPeriod(month, List.of(whole), List.of(tables), List.of());
  }

  private static Release release(String month, String profile, ReleasedPeriod... periods) {
    boolean isRounded = profile.startsWith("midpoint");
    return new Release(
        "funder",
        "Funders",
        month,
        new Release.Terms(profile, isRounded ? 1 : 11, 30, "", new TreeMap<>()),
        new Release.Facts("Harbour & <Sons>", month + "-28", "r1", 0.95, 40),
        List.of(periods));
  }

  private static Release usual() {
    return release(
        "2026-10",
        "cms-11",
        month(
            "2026-10",
            199L,
            table("came", "started again", row(16L, 183L)),
            table("change", "yes no open not_known", row(166L, 14L, 0L, 19L)),
            table("setback", "yes no open not_known", row(61L, 119L, 0L, 19L)),
            table("staying", "still_coming ended", row(186L, 13L))));
  }

  private static Release manyKinds(int kinds) {
    List<ReleasedKind> rows = new ArrayList<>();
    List<Long[]> people = new ArrayList<>();
    for (int i = 0; i < kinds; i++) {
      rows.add(new ReleasedKind("kind" + i, List.of(), LONG + i + "th", 40L + i));
      people.add(i % 3 == 0 ? row(null, null, 0L, 12L) : row(20L, 10L + i, 0L, 10L));
    }
    ReleasedTable change = table("change", "yes no open not_known", people.toArray(new Long[0][]));
    ReleasedPeriod month =
        month("2026-09", 90L, table("change", "yes no open not_known", row(40L, 20L, 0L, 30L)));
    ReleasedPeriod quarter = new ReleasedPeriod("2026-Q3", rows, List.of(change), List.of());
    return release("2026-09", "cms-11", month, quarter);
  }

  private static Release nothingTold() {
    ReleasedKind whole = new ReleasedKind("all", List.of(), "Whole program", null);
    NotOffered all =
        new NotOffered("change", "So few people stand in it that they could be found.");
    return release(
        "2026-10",
        "cms-11",
        new ReleasedPeriod("2026-10", List.of(whole), List.of(), List.of(all)));
  }

  private static Release nobodyCame() {
    return release(
        "2026-10",
        "cms-11",
        month("2026-10", 0L, table("change", "yes no open not_known", row(0L, 0L, 0L, 0L))));
  }

  private static Release rounded() {
    return release(
        "2026-10",
        "midpoint-6",
        month("2026-10", 33L, table("change", "yes no open not_known", row(21L, 9L, 0L, 3L))));
  }

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
