package cairn.reports.funder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.format.EasyReadFiles;
import cairn.reports.format.PdfUa;
import cairn.reports.format.SummaryFiles;
import cairn.reports.language.Language;
import cairn.reports.language.MadeUpLanguage;
import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.workbook.SummaryWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is a file: one made up here, whose every message stands in brackets, says it all. */
class OtherLanguageTest {
  private static final List<String> OWN =
      List.of("Harbour & <Sons>", "Funders", "month.csv", "quarter.csv");

  @TempDir Path folder;

  private static List<Release> releases() {
    Release quarter = ToldReleases.manyKinds(1);
    ReleasedKind joined =
        new ReleasedKind(
            "family_and_other",
            List.of("family", "other"),
            "Family and friends, other groups",
            40L);
    ReleasedPeriod kinds =
        new ReleasedPeriod(
            "2026-Q3",
            List.of(joined),
            List.of(
                ToldReleases.table("harm", "yes no+nothing_reported", ToldReleases.row(0L, 40L))),
            List.of(
                new NotOffered(
                    "change",
                    "so few people stand in one of its categories that they could be found")));
    return List.of(
        ToldReleases.usual(),
        ToldReleases.whole(),
        ToldReleases.few(),
        ToldReleases.rounded(),
        ToldReleases.nobodyCame(),
        ToldReleases.release("2026-09", "cms-11", quarter.periods().get(0), kinds));
  }

  @Test
  void everyWordOfThePagesIsOfTheLanguage() throws IOException {
    Language language = MadeUpLanguage.in(folder);
    for (Release each : releases()) {
      FunderTables tables = FunderTables.of(each, List.of(ToldReleases.manyKinds(0)), language);
      MadeUpLanguage.assertPageWrapped(
          SummaryFiles.html(SummaryOf.release(each, tables, language), language), language, OWN);
      MadeUpLanguage.assertPageWrapped(
          EasyReadFiles.html(EasyReadOf.release(each, tables, language), language), language, OWN);
    }
  }

  @Test
  void everyWordOfTheWorkbookIsOfTheLanguage() throws IOException {
    Language language = MadeUpLanguage.in(folder);
    for (Release each : releases()) {
      FunderTables tables = FunderTables.of(each, List.of(), language);
      byte[] book =
          SummaryWorkbook.of(
              FunderBook.of(each, tables, SummaryOf.release(each, tables, language), language),
              language);
      try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
        for (Sheet sheet : read.getSheets().toList()) {
          MadeUpLanguage.assertWrapped(sheet.getName(), language, OWN);
          for (Row row : sheet.read()) {
            for (int c = 0; c < row.getCellCount(); c++) {
              String text = row.getCellText(c).replaceAll("^(\\[[cxz]\\]|2026-Q3)$", "");
              MadeUpLanguage.assertWrapped(text, language, OWN);
            }
          }
        }
      }
    }
  }

  @Test
  void spanishIsOnPaperTooAndSaysSo() throws Exception {
    Language spanish = Language.named("es").orElseThrow();
    List<byte[]> files = new ArrayList<>();
    for (Release each : releases()) {
      FunderTables tables = FunderTables.of(each, List.of(), spanish);
      files.add(SummaryFiles.pdf(SummaryOf.release(each, tables, spanish), spanish));
      files.add(EasyReadFiles.pdf(EasyReadOf.release(each, tables, spanish), spanish));
    }
    for (byte[] pdf : files) {
      assertEquals(List.of(), PdfUa.breaches(pdf));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        assertEquals("es", document.getDocumentCatalog().getLanguage());
        assertTrue(document.getNumberOfPages() <= 2, "pages: " + document.getNumberOfPages());
      }
    }
  }
}
