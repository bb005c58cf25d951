package cairn.reports.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.Block;
import cairn.reports.document.Header;
import cairn.reports.document.Note;
import cairn.reports.document.Report;
import cairn.reports.document.Section;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import cairn.reports.table.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {
  private static final String TYPICAL = HtmlWriter.html(DemoReport.typical());

  private static List<String> all(String html, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  @Test
  void nothingOutsideTheFileIsNamed() {
    String own =
        TYPICAL
            .replace("xmlns=\"http://www.w3.org/2000/svg\"", "")
            .replaceAll("base64,[A-Za-z0-9+/=]+", "base64,");
    assertFalse(
        Pattern.compile("(?i)https?:|//[a-z]|@import|<link|<iframe|<img").matcher(own).find());
    for (String url : all(own, "url\\(([^)]{0,30})")) {
      assertTrue(url.startsWith("data:font/woff2;base64,"), url);
    }
    for (String target : all(own, "href=\"([^\"]*)\"")) {
      assertTrue(target.startsWith("#"), target);
    }
    assertEquals(List.of(), all(own, "\\s(style|src|on[a-z]+)=\""));
  }

  @Test
  void thePolicyAllowsExactlyTheScriptAndTheStyleThatAreThere() throws Exception {
    String policy = all(TYPICAL, "Content-Security-Policy\" content=\"([^\"]*)\"").get(0);
    List<String> scripts = all(TYPICAL, "<script>(.*?)</script>");
    List<String> styles = all(TYPICAL, "<style>(.*?)</style>");
    assertEquals(1, scripts.size());
    assertEquals(1, all(TYPICAL, "(<script)").size());
    assertEquals(1, styles.size());
    String allowed = policy.replace("&#39;", "'");
    assertEquals(
        "default-src 'none'; base-uri 'none'; form-action 'none'; font-src data:; style-src "
            + hash(styles.get(0))
            + "; script-src "
            + hash(scripts.get(0))
            + "; img-src data: blob:",
        allowed);
  }

  @Test
  void idsAreUniqueAndEveryReferenceHasItsTarget() {
    List<String> ids = all(TYPICAL, "\\sid=\"([^\"]*)\"");
    Set<String> unique = new HashSet<>(ids);
    assertEquals(unique.size(), ids.size(), () -> "ids repeat in " + ids);
    List<String> references = all(TYPICAL, "\\sdata-copy=\"([^\"]*)\"");
    references.addAll(all(TYPICAL, "\\saria-(?:labelledby|describedby)=\"([^\"]*)\""));
    references.addAll(all(TYPICAL, "href=\"#([^\"]*)\""));
    assertTrue(references.size() > 30);
    for (String reference : references) {
      assertTrue(unique.contains(reference), reference);
    }
  }

  @Test
  void everyWideThingScrollsInABoxThatTheKeyboardReaches() {
    for (String box : all(TYPICAL, "<div class=\"scroll\"([^>]*)>")) {
      assertTrue(box.contains("tabindex=\"0\"") && box.contains("role=\"group\""), box);
      assertTrue(box.contains("aria-label=\""), box);
    }
    assertEquals(all(TYPICAL, "(<table)").size(), all(TYPICAL, "(<caption)").size());
  }

  @Test
  void theFileOfATableIsInItsButton() {
    String csv = DemoReport.checks().toCsv();
    String held = all(TYPICAL, "data-csv=\"([^\"]*)\"").get(0);
    String read =
        held.replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    assertEquals(csv, read);
    assertTrue(TYPICAL.contains("-2026-06-quality_checks.csv\""));
  }

  @Test
  void marksAreExplainedUnderTheirTable() {
    assertTrue(TYPICAL.contains("<p class=\"mark\">[c]: hidden to protect privacy.</p>"));
    assertTrue(TYPICAL.contains("n/a: not available (first month of this check; the median"));
  }

  @Test
  void hostileTextStaysTextEverywhere() {
    String hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>";
    PublishedTable table =
        PublishedTable.of(
            "t",
            hostile,
            List.of(TableColumn.text("a", hostile)),
            List.of(List.of(Value.text(hostile)), List.of(Value.notAvailable(hostile))));
    List<Block> blocks =
        List.of(
            new Block.Paragraph(hostile),
            new Block.Message(hostile),
            new Block.Subheading(hostile),
            new Block.TableBlock("table", table, List.of(Note.linked(hostile, "s", hostile))),
            new Block.Definitions(
                List.of(new Block.Definition("d", hostile, List.of(hostile), hostile))),
            new Block.KeyValues(List.of(Block.KeyValue.of(hostile, hostile))),
            new Block.Code(hostile, hostile));
    Report report =
        new Report(
            new Header(
                hostile,
                hostile,
                hostile,
                hostile,
                new Header.Run(hostile, LocalDate.of(2026, 1, 1), hostile, Header.Status.FINAL),
                List.of(hostile)),
            List.of(new Section("s", hostile, hostile, hostile, blocks)));
    String html = HtmlWriter.html(report);
    assertEquals(1, all(html, "(<script)").size());
    assertEquals(0, all(html, "(<img)").size());
    assertEquals(0, all(html, "=\"[^\"]*(\"')").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "de", "ar", "hi-IN-u-nu-deva"})
  void everyLocaleGivesTheSameBytes(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertEquals(TYPICAL, HtmlWriter.html(DemoReport.typical()));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aReportWithoutSectionsIsStillAPage() {
    Report empty = new Report(DemoReport.typical().header(), List.of());
    String html = HtmlWriter.html(empty);
    assertTrue(html.startsWith("<!DOCTYPE html>") && html.contains("</html>"));
  }

  @Test
  void aTableHasADescriptionBesideItsCsv() {
    String json = CsvWriter.metadata(DemoReport.checks(), Map.of("status", "final"));
    for (String part :
        List.of(
            "\"name\" : \"this_month\"",
            "\"status\" : \"final\"",
            "\"type\" : \"number\"",
            "\"type\" : \"integer\"",
            "\"unit\" : \"share, 0 to 1\"",
            "\"value\" : \"[c]\"",
            "\"label\" : \"not available\"")) {
      assertTrue(json.contains(part), part + " in " + json);
    }
    assertFalse(json.contains("\r"), "the same line ends on every system");
  }
}
