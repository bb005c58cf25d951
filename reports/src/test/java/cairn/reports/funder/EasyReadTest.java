package cairn.reports.funder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.document.EasyRead;
import cairn.reports.document.EasyRead.Part;
import cairn.reports.format.Axe;
import cairn.reports.format.EasyReadFiles;
import cairn.reports.format.SummaryFiles;
import cairn.reports.language.Language;
import cairn.reports.release.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the people in the groups read: short, in everyday words, and nothing that is hidden. */
class EasyReadTest {
  private static final Language ENGLISH = Language.ENGLISH;
  private static final Language SPANISH = Language.named("es").orElseThrow();
  private static final int LONGEST = 15;
  private static final double MEAN = 10;

  private static List<Release> releases() {
    return List.of(
        ToldReleases.usual(),
        ToldReleases.whole(),
        ToldReleases.few(),
        ToldReleases.nothingTold(),
        ToldReleases.nobodyCame(),
        ToldReleases.rounded(),
        ToldReleases.manyKinds(3));
  }

  private static EasyRead page(Release release, Language language, Release... before) {
    return EasyReadOf.release(
        release, FunderTables.of(release, List.of(before), language), language);
  }

  private static List<String> texts(EasyRead page) {
    List<String> texts = new ArrayList<>(page.opening());
    texts.add(page.title());
    for (Part part : page.parts()) {
      texts.add(part.heading());
      texts.add(part.answer());
      texts.addAll(part.sentences());
    }
    return texts;
  }

  private static List<List<String>> sentences(EasyRead page) {
    List<List<String>> sentences = new ArrayList<>();
    for (String text : texts(page)) {
      for (String sentence : text.split("(?<=[.?!]) ")) {
        sentences.add(List.of(sentence.trim().split("\\s+")));
      }
    }
    return sentences;
  }

  /**
   * Groups of vowels, without an English e at the end that is not heard; a number counts as one.
   */
  private static long syllables(String word, boolean isEnglish) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    String heard = isEnglish ? plain.replaceAll("(?<=[^aeiouyl])e$|(?<=[^aeioudt])ed$", "") : plain;
    String vowels = isEnglish ? "[aeiouy]+" : "[iuü]*[aeoáéó][iuüy]*|[íú]|[iuy]+";
    return Math.max(1, Pattern.compile(vowels).matcher(heard).results().count());
  }

  private static void assertEasy(EasyRead page, boolean isEnglish, ToDoubleFunction<double[]> of) {
    List<List<String>> sentences = sentences(page);
    double words = 0;
    double syllables = 0;
    for (List<String> sentence : sentences) {
      assertTrue(sentence.size() <= LONGEST, String.join(" ", sentence));
      words += sentence.size();
      syllables += sentence.stream().mapToLong(word -> syllables(word, isEnglish)).sum();
    }
    double mean = words / sentences.size();
    assertTrue(mean <= MEAN, "words a sentence: " + mean);
    double ease = of.applyAsDouble(new double[] {mean, syllables / words});
    assertTrue(ease <= 0, "too hard to read by " + ease);
  }

  /**
   * By Flesch and Kincaid's grade (1975), 0.39 words a sentence + 11.8 syllables a word − 15.59: of
   * grade 4, nine to ten years, at most.
   */
  @Test
  void englishIsReadAtNine() {
    for (Release each : releases()) {
      assertEasy(page(each, ENGLISH), true, is -> 0.39 * is[0] + 11.8 * is[1] - 15.59 - 4);
    }
  }

  /**
   * By Fernández Huerta's ease (1959), 206.84 − 60 syllables a word − 1.02 words a sentence: 80 or
   * more, easy, fourth grade.
   */
  @Test
  void spanishIsReadAtNine() {
    for (Release each : releases()) {
      assertEasy(page(each, SPANISH), false, is -> 80 - (206.84 - 60 * is[1] - 1.02 * is[0]));
    }
  }

  @Test
  void nobodyIsCalledWhatTheyAreNot() {
    Pattern unwelcome =
        Pattern.compile(
            "(?iu)reca[ií]|\\b(drogo?)?adict|drogadic|toxic[oó]man|yonqui|\\blimpi|\\bsuci|fracas"
                + "|abandon|desert[oó]|reincid|\\bvicio|abus|incumpl|alcoh[oó]lic|paciente");
    for (String text : List.of("recaída", "personas adictas", "está limpio", "fracaso")) {
      assertTrue(unwelcome.matcher(text).find(), text);
    }
    for (Release each : releases()) {
      for (String text : texts(page(each, SPANISH))) {
        assertFalse(unwelcome.matcher(text).find(), text);
      }
      String summary =
          String.valueOf(
              SummaryOf.release(each, FunderTables.of(each, List.of(), SPANISH), SPANISH));
      Matcher found = unwelcome.matcher(summary);
      assertFalse(found.find(), () -> found.group());
    }
  }

  private static String answer(EasyRead page, String id) {
    return page.parts().stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow()
        .answer();
  }

  @Test
  void numbersAreSaidAsSoManyOfTen() {
    EasyRead whole = page(ToldReleases.whole(), ENGLISH);
    assertEquals("1,204 people came to our groups in October 2026.", answer(whole, "came"));
    assertEquals("Things got better for 8 of 10 people.", answer(whole, "change"));
    assertEquals("5 of 10 people reached a goal of their own.", answer(whole, "own-goal"));
    assertEquals("Fewer than 1 of 10 people told us about a harm.", answer(whole, "harm"));
    assertEquals("All people still came at the end of the month.", answer(whole, "staying"));
    assertEquals(
        "We do not know yet how things went for 1 of 10 people.", answer(whole, "unknown"));
    EasyRead spanish = page(ToldReleases.whole(), SPANISH);
    assertEquals("Algo mejoró para 8 de cada 10 personas.", answer(spanish, "change"));
    assertEquals("Menos de 1 de cada 10 personas nos contó un daño.", answer(spanish, "harm"));
  }

  @Test
  void ofFewPeopleTheNumberIsSaidAndNoShare() {
    EasyRead few = page(ToldReleases.few(), ENGLISH);
    assertEquals("Things got better for 13 people.", answer(few, "change"));
    assertEquals("Nobody told us about a harm.", answer(few, "harm"));
    assertTrue(few.parts().stream().noneMatch(part -> part.id().equals("setback")), "not asked");
  }

  @Test
  void whatIsHiddenIsNeverSaidNorDrawn() {
    EasyRead whole = page(ToldReleases.whole(), ENGLISH);
    assertEquals("We may not say how many. So nobody can be recognised.", answer(whole, "setback"));
    EasyRead nothing = page(ToldReleases.nothingTold(), ENGLISH);
    String words = String.join(" ", texts(nothing)).replace("31 October", "").replace("2026", "");
    assertFalse(words.replace("28 October", "").matches(".*\\d.*"), words);
    assertFalse(EasyReadFiles.html(nothing, ENGLISH).contains("of 10"), "nothing is drawn");
    assertEquals(
        "Nobody came to our groups in October 2026.",
        answer(page(ToldReleases.nobodyCame(), ENGLISH), "came"));
    assertTrue(answer(page(ToldReleases.rounded(), ENGLISH), "came").startsWith("About 33"));
  }

  @Test
  void theMonthsBeforeStandBesideIt() {
    Release september =
        ToldReleases.release("2026-09", "cms-11", ToldReleases.month("2026-09", null));
    String drawn = EasyReadFiles.html(page(ToldReleases.usual(), ENGLISH, september), ENGLISH);
    assertTrue(drawn.contains("September 2026: not shown; October 2026: 199."), drawn);
  }

  @Test
  void everybodyCanReadItOnAScreen(@TempDir Path folder) throws Exception {
    for (Release each : List.of(ToldReleases.whole(), ToldReleases.nothingTold())) {
      FunderTables tables = FunderTables.of(each, List.of(), SPANISH);
      Axe.assertNothingFound(folder, EasyReadFiles.html(page(each, SPANISH), SPANISH), true);
      Axe.assertNothingFound(
          folder, SummaryFiles.html(SummaryOf.release(each, tables, SPANISH), SPANISH), true);
    }
  }

  @Test
  void theSamePageGivesTheSameBytes() {
    byte[] once = EasyReadFiles.pdf(page(ToldReleases.usual(), SPANISH), SPANISH);
    byte[] again = EasyReadFiles.pdf(page(ToldReleases.usual(), SPANISH), SPANISH);
    assertTrue(Arrays.equals(once, again));
  }
}
