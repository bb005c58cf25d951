package cairn.reports.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A language that is a file and nothing else: every message of it is English in brackets. */
public final class MadeUpLanguage {
  private static final Pattern ATTRIBUTES =
      Pattern.compile("(?:alt|title|aria-label|data-head|content)=\"([^\"]*)\"");

  private MadeUpLanguage() {}

  /** The language, its file in a folder. */
  public static Language in(Path folder) throws IOException {
    Properties english = file("messages.properties");
    Path file = folder.resolve("cairn/reports/language/messages_eo.properties");
    Files.createDirectories(file.getParent());
    english.replaceAll((key, message) -> "⟦" + message + "⟧");
    try (Writer out = Files.newBufferedWriter(file)) {
      english.store(out, null);
    }
    URLClassLoader files =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, MadeUpLanguage.class.getClassLoader());
    return Language.named("eo", files).orElseThrow();
  }

  /** The messages of a file of the program. */
  public static Properties file(String name) throws IOException {
    Properties messages = new Properties();
    try (InputStream in = Language.class.getResourceAsStream(name);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      messages.load(text);
    }
    return messages;
  }

  /** Fails where a text has letters that stand in no brackets, months and own names apart. */
  public static void assertWrapped(String text, Language language, List<String> own) {
    String left =
        text.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&amp;", "&");
    List<YearMonth> months =
        Stream.iterate(YearMonth.of(2024, 1), month -> month.plusMonths(1)).limit(36).toList();
    for (YearMonth month : months) {
      left = left.replace(language.month(month), "");
    }
    for (YearMonth month : months) {
      left = left.replace(language.monthShort(month), "");
    }
    for (String name : own) {
      left = left.replace(name, "");
    }
    StringBuilder outside = new StringBuilder();
    int depth = 0;
    for (char each : left.toCharArray()) {
      depth += each == '⟦' ? 1 : each == '⟧' ? -1 : 0;
      if (depth == 0 && Character.isLetter(each)) {
        outside.append(each);
      }
    }
    assertEquals("", outside.toString(), text);
    assertEquals(0, depth, "brackets of " + text);
  }

  /** The same of everything on a page that is read or heard. */
  public static void assertPageWrapped(String html, Language language, List<String> own) {
    assertTrue(html.contains("lang=\"" + language.tag() + "\""), "the page says its language");
    String body = html.substring(html.indexOf("<body"));
    Matcher attribute = ATTRIBUTES.matcher(body);
    while (attribute.find()) {
      assertWrapped(attribute.group(1), language, own);
    }
    assertWrapped(html.replaceAll("(?s).*<title>(.*?)</title>\\s*<style>.*", "$1"), language, own);
    assertWrapped(body.replaceAll("<[^>]*>", " "), language, own);
  }
}
