package cairn.reports.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.table.Level;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every language has every message with its places, and writes numbers and days as it does. */
class LanguageTest {
  /** Words that are the same in both. */
  private static final Set<String> SAME = Set.of("category.no", "front.provisional");

  private static final Language SPANISH = Language.named("es").orElseThrow();

  private static Set<String> places(String message) {
    MessagePattern pattern = new MessagePattern(message);
    Set<String> places = new TreeSet<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      if (pattern.getPartType(i) == Part.Type.ARG_NUMBER) {
        places.add(pattern.getSubstring(pattern.getPart(i)));
      }
    }
    return places;
  }

  @Test
  void everyLanguageHasEveryMessageWithItsPlaces() throws IOException {
    Properties english = MadeUpLanguage.file("messages.properties");
    assertTrue(english.size() > 200, "messages: " + english.size());
    for (String tag : Language.tags()) {
      if (tag.equals(Language.ENGLISH.code())) {
        continue;
      }
      Properties other = MadeUpLanguage.file("messages_" + tag + ".properties");
      assertEquals(english.stringPropertyNames(), other.stringPropertyNames(), tag);
      for (String key : english.stringPropertyNames()) {
        Set<String> places = places(english.getProperty(key));
        Set<String> filled = places(other.getProperty(key));
        assertTrue(filled.containsAll(places), tag + " says less: " + key);
        // A form may be chosen by a place that English needs not.
        filled.removeAll(chosenBy(key, english));
        places.removeAll(chosenBy(key, english));
        assertEquals(places, filled, tag + ": " + key);
      }
    }
  }

  private static Set<String> chosenBy(String key, Properties english) {
    return key.startsWith("fraction.")
        ? Set.of("0")
        : english.containsKey(key + ".title") ? Set.of("1") : Set.of();
  }

  @Test
  void noMessageIsLeftInEnglish() throws IOException {
    Properties english = MadeUpLanguage.file("messages.properties");
    Properties spanish = MadeUpLanguage.file("messages_es.properties");
    for (String key : english.stringPropertyNames()) {
      boolean isWords = english.getProperty(key).replaceAll("\\{[^}]*\\}", "").matches(".*\\w.*");
      boolean isSame = english.getProperty(key).equals(spanish.getProperty(key));
      assertTrue(!isWords || !isSame || SAME.contains(key), key);
    }
  }

  @Test
  void languagesAreFoundByTheirTags() {
    assertEquals(List.of("en", "es"), Language.tags());
    assertSame(Language.ENGLISH, Language.named("en").orElseThrow());
    assertTrue(Language.named("fr").isEmpty());
    assertTrue(Language.named("").isEmpty() && Language.named("not a tag").isEmpty());
    assertEquals("es-MX", Language.named("es-MX").orElseThrow().tag());
    assertEquals("summary.pdf", Language.ENGLISH.file("summary", "pdf"));
    assertEquals("summary.es.pdf", SPANISH.file("summary", "pdf"));
  }

  @Test
  void numbersAndDaysAreWrittenAsTheLanguageDoes() {
    Language english = Language.ENGLISH;
    assertEquals("77%", english.share(0.77));
    assertEquals("77\u00a0%", SPANISH.share(0.77));
    assertEquals("<1\u00a0%", SPANISH.share(0.001));
    assertEquals(">99\u00a0%", SPANISH.share(0.999));
    assertEquals("0\u00a0%", SPANISH.share(0));
    assertEquals("99.5%", english.level(new Level(0.995)));
    assertEquals("99,5\u00a0%", SPANISH.level(new Level(0.995)));
    assertEquals("12,040", english.count(12_040));
    assertEquals("12.040", SPANISH.count(12_040));
    assertEquals("October 2026", english.month(YearMonth.of(2026, 10)));
    assertEquals("octubre de 2026", SPANISH.month(YearMonth.of(2026, 10)));
    assertEquals("31 October 2026", english.day(LocalDate.of(2026, 10, 31)));
    assertEquals("1 de enero de 1969", SPANISH.day(LocalDate.of(1969, 1, 1)));
    assertEquals("julio", SPANISH.monthName(YearMonth.of(2026, 7)));
    assertEquals("a, b and c", english.list(List.of("a", "b", "c")));
    assertEquals("a, b y c", SPANISH.list(List.of("a", "b", "c")));
    assertEquals("30% to 51%", english.interval(0.3, 0.51));
  }

  @Test
  void pluralFormsAreChosenByTheMessage() {
    assertTrue(SPANISH.say("easy.came", 0L, "mayo").startsWith("Nadie vino a"));
    assertTrue(SPANISH.say("easy.came", 1L, "mayo").startsWith("Vino 1 persona a"));
    assertTrue(SPANISH.say("easy.came", 12_040L, "mayo").startsWith("Vinieron 12.040 personas a"));
    assertTrue(Language.ENGLISH.say("easy.came", 1L, "May").startsWith("1 person came"));
  }
}
