package cairn.ingest.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people in a text: a name that is no other word, a given name beside a surname, a title
 * or an initial before a name.
 */
final class PersonNames {
  static final NameList LIST = NameList.load();

  private static final Pattern TITLED =
      Pattern.compile(
          "(?<![\\p{L}0-9])(?:(?i:dr|prof|mr|mrs)\\.?[ _]+\\p{L}{3,}"
              + "|(?:Ms|Rev|Hr|Herr|Frau|Mme|Sra?|Srta|Se\u00f1ora?)\\.? +\\p{Lu}\\p{L}{2,}"
              + "|\\p{Lu}\\. ?\\p{Lu}\\p{Ll}{2,}|[OD]['\u2019]\\p{Lu}\\p{Ll}+|Mc\\p{Lu}\\p{Ll}+)");

  /** Words before a name that make a place of it. */
  private static final Set<String> BEFORE_A_PLACE =
      Set.of("st", "saint", "san", "santa", "santo", "sankt", "sao", "fort", "port", "mount");

  /** Words after a surname that make a published scale or method of it. */
  private static final Set<String> AFTER_AN_AUTHOR =
      Set.of(
          ("scale index inventory test questionnaire interview checklist score scores criteria"
                  + " method model technique syndrome disease instrument survey screen schedule")
              .split(" "));

  /** Words before a single name that make a house, a group or a place of it: Casa Esperanza. */
  private static final Set<String> BEFORE_A_HOUSE =
      Set.of(
          ("casa villa grupo centro hogar hospital clinica barrio colonia parque escuela iglesia"
                  + " fundacion residencia maison haus camp lake")
              .split(" "));

  /** Words after a whole name that make something known by it: a street, a school, a method. */
  private static final Set<String> AFTER_A_NAMESAKE =
      Set.of(
          ("center centre clinic hospital foundation institute library school college university"
                  + " church memorial park blvd boulevard avenue street method model")
              .split(" "));

  /** Words that stand between both. */
  private static final Set<String> BETWEEN = Set.of("de", "del", "la", "las", "los", "jr", "sr");

  private static final int AUTHOR_REACH = 4;
  private static final int SHORTEST = 3;

  private PersonNames() {}

  /** Whether a plain text names somebody; in a key, small letters may be names too. */
  static boolean in(String text, boolean key) {
    if (TITLED.matcher(text).find()) {
      return true;
    }
    List<Word> words = Word.of(text);
    boolean[] spoken = new boolean[words.size()];
    for (int i = 0; i < words.size(); i++) {
      int end = pairEnd(text, words, i, key || words.size() == 2);
      if (end > 0 && !isNamesake(words, end)) {
        return true;
      }
      if (end > 0) {
        Arrays.fill(spoken, i, end + 1, true);
      }
      if (isForeign(words.get(i)) || !spoken[i] && isName(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Letters that the list has no names in: what they say cannot be looked through. */
  private static boolean isForeign(Word word) {
    return word.length() > 1
        && word.folded()
            .codePoints()
            .allMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
  }

  private static boolean isNamesake(List<Word> words, int end) {
    for (int i = end + 1; i < Math.min(words.size(), end + AUTHOR_REACH); i++) {
      if (AFTER_A_NAMESAKE.contains(words.get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(List<Word> words, int at) {
    Word word = words.get(at);
    boolean given = LIST.given().contains(word.folded());
    if (!given && !LIST.surnames().contains(word.folded())) {
      return false;
    }
    boolean abbreviation = word.written() == Word.Written.SHOUTED && word.length() <= 4;
    boolean small = word.length() <= SHORTEST && word.written() != Word.Written.CAPITALISED;
    if (abbreviation || small) {
      return false;
    }
    if (at > 0 && isBeforeAPlace(words.get(at - 1).folded()) || isInAHouse(words, at)) {
      return false;
    }
    return given || !isAuthor(words, at);
  }

  /** Whether a word before a name makes a place of it. */
  static boolean isBeforeAPlace(String word) {
    return BEFORE_A_PLACE.contains(word);
  }

  private static boolean isInAHouse(List<Word> words, int at) {
    int before = at - 1;
    while (before > 0 && BETWEEN.contains(words.get(before).folded())) {
      before--;
    }
    return before >= 0 && BEFORE_A_HOUSE.contains(words.get(before).folded());
  }

  private static boolean isAuthor(List<Word> words, int at) {
    return words.subList(at + 1, Math.min(words.size(), at + 1 + AUTHOR_REACH)).stream()
        .anyMatch(word -> AFTER_AN_AUTHOR.contains(word.folded()));
  }

  /**
   * Where a given name and a surname beside each other end, either first, with an initial between
   * or not; 0 where none begin here.
   */
  private static int pairEnd(String text, List<Word> words, int at, boolean anyCase) {
    int next = at + 1;
    if (next + 1 < words.size() && words.get(next).length() == 1) {
      next++;
    }
    return next < words.size() && isPair(text, words.get(at), words.get(next), anyCase) ? next : 0;
  }

  private static boolean isPair(String text, Word first, Word second, boolean anyCase) {
    boolean written =
        anyCase
            || (first.written() != Word.Written.SMALL && second.written() != Word.Written.SMALL);
    String between = text.substring(first.end(), second.start());
    boolean inOrder = LIST.isGiven(first.folded()) && LIST.isSurname(second.folded());
    boolean turned =
        between.contains(",") && LIST.isSurname(first.folded()) && LIST.isGiven(second.folded());
    return written
        && (inOrder || turned)
        && !isBeforeAPlace(first.folded())
        && Math.min(first.length(), second.length()) >= SHORTEST
        && !between.matches("['\\u2019]s .*")
        && between.chars().noneMatch(c -> c >= '0' && c <= '9' || c == '|' || c == '/');
  }
}
