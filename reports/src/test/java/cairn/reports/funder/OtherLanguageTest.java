package cairn.reports.funder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.format.EasyReadFiles;
import cairn.reports.format.PdfUa;
import cairn.reports.format.SummaryFiles;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import cairn.reports.release.Release.NotOffered;
import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedPeriod;
import cairn.reports.workbook.SummaryWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language is a file: one made up here, whose every message stands in brackets, says it all. */
class OtherLanguageTest {
  private static final Pattern ATTRIBUTES =
      Pattern.compile("(?:alt|title|aria-label|data-head|content)=\"([^\"]*)\"");
  private static final List<String> OWN =
      List.of("Harbour & <Sons>", "Funders", "month.csv", "quarter.csv");

  @TempDir Path folder;

  private Language madeUp() throws IOException {
    Properties english = new Properties();
    try (InputStream in = Language.class.getResourceAsStream("messages.properties");
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      english.load(text);
    }
    Path file = folder.resolve("cairn/reports/language/messages_eo.properties");
    Files.createDirectories(file.getParent());
    english.replaceAll((key, message) -> "⟦" + message + "⟧");
    try (Writer out = Files.newBufferedWriter(file)) {
      english.store(out, null);
    }
    URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, OtherLanguageTest.class.getClassLoader());
    return Language.named("eo", files).orElseThrow();
  }

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

  /** The letters of a text that stand in no brackets, months and the program's own names apart. */
  private static String unwrapped(String text, Language language) {
    String left =
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&amp;", "&");
    for (int month = 1; month <= 12; month++) {
      left = left.replace(language.month(YearMonth.of(2026, month)), "");
    }
    for (String own : OWN) {
      left = left.replace(own, "");
    }
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (char each : left.toCharArray()) {
      depth += each == '⟦' ? 1 : each == '⟧' ? -1 : 0;
      if (depth == 0 && Character.isLetter(each)) {
        outside.append(each);
      }
    }
    assertEquals(0, depth, "brackets of " + text);
    return outside.toString();
  }

  private static void assertNothingInEnglish(String html, Language language) {
    assertTrue(html.contains("lang=\"" + language.tag() + "\""), "the page says its language");
    String body = html.substring(html.indexOf("<body"));
    Matcher attribute = ATTRIBUTES.matcher(body);
    while (attribute.find()) {
      assertEquals("", unwrapped(attribute.group(1), language), attribute.group(1));
    }
    String title = html.replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
    assertEquals("", unwrapped(title, language), title);
    String text = body.replaceAll("<[^>]*>", " ");
    assertEquals("", unwrapped(text, language), text);
  }

  @Test
  void everyWordOfThePagesIsOfTheLanguage() throws IOException {
    Language language = madeUp();
    for (Release each : releases()) {
      FunderTables tables = FunderTables.of(each, List.of(ToldReleases.manyKinds(0)), language);
      assertNothingInEnglish(
          SummaryFiles.html(SummaryOf.release(each, tables, language), language), language);
      assertNothingInEnglish(
          EasyReadFiles.html(EasyReadOf.release(each, tables, language), language), language);
    }
  }

  @Test
  void everyWordOfTheWorkbookIsOfTheLanguage() throws IOException {
    Language language = madeUp();
    for (Release each : releases()) {
      FunderTables tables = FunderTables.of(each, List.of(), language);
      byte[] book =
          SummaryWorkbook.of(
              FunderBook.of(each, tables, SummaryOf.release(each, tables, language), language),
              language);
      try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
        for (Sheet sheet : read.getSheets().toList()) {
          assertEquals("", unwrapped(sheet.getName(), language), sheet.getName());
          for (Row row : sheet.read()) {
            for (int c = 0; c < row.getCellCount(); c++) {
              String text = row.getCellText(c).replaceAll("^(\\[[cxz]\\]|2026-Q3)$", "");
              assertEquals("", unwrapped(text, language), sheet.getName() + ": " + text);
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
