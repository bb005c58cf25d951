package cairn.analysis.definition.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Published columns against a plain statement of the same rule, written here a second time, on
 * random words of every symbol and of 1 to 60 periods.
 */
class WordPrimitivesTest {
  private static final WordLibrary WORDS = DefinitionLibrary.load().words();
  private static final int MANY = 4000;

  private static String random(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    int length = random.nextInt(1, 61);
    for (int i = 0; i < length; i++) {
      word.append("+-*o_".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  /** Missing and mixed are positive. */
  private static String positive(String word) {
    return word.replace('o', '+').replace('*', '+');
  }

  private static String part(String word, int first, int last) {
    int from = Math.min(first - 1, word.length());
    return word.substring(from, Math.max(from, Math.min(last, word.length())));
  }

  private static double count(String word, char symbol) {
    return word.chars().filter(c -> c == symbol).count();
  }

  /** Negative periods, mixed ones half, of all periods; an empty word has none. */
  private static double negative(String word) {
    return word.isEmpty() ? 0 : (count(word, '-') + 0.5 * count(word, '*')) / word.length();
  }

  /** One less the positive periods, mixed ones half; an empty word is the whole. */
  private static double notPositive(String word) {
    return word.isEmpty() ? 1 : 1 - (count(word, '+') + 0.5 * count(word, '*')) / word.length();
  }

  private static int retained(String word) {
    int last = word.length();
    while (last > 0 && word.charAt(last - 1) == 'o') {
      last--;
    }
    return last;
  }

  private static double longest(String word) {
    int best = 0;
    int now = 0;
    for (char symbol : word.toCharArray()) {
      now = symbol == '+' ? 0 : now + 1;
      best = Math.max(best, now);
    }
    return best;
  }

  /** First period of a window with enough of a symbol, counted by its offset. */
  private static double time(String word, int width, int least, char symbol, int offset) {
    if (word.length() < width) {
      return Double.NaN;
    }
    int last = word.length() - width + 1;
    for (int first = 1; first <= last; first++) {
      if (count(part(word, first, first + width - 1), symbol) >= least) {
        return first + offset;
      }
    }
    return last + offset;
  }

  private static double truth(boolean yes) {
    return yes ? 1 : 0;
  }

  private static Map<String, ToDoubleFunction<String>> again() {
    Map<String, ToDoubleFunction<String>> again = new HashMap<>();
    again.put("Ab_fiellin_2006", w -> count(positive(w), '-'));
    again.put("Ab_krupitskyB_2011", w -> count(part(positive(w), 5, 15), '-'));
    again.put("Ab_kosten_1993", w -> truth(w.contains("---")));
    again.put("Ab_ling_1998", w -> truth(w.contains("----")));
    again.put("Ab_schottenfeldB_2008", w -> longest(positive(w)));
    again.put("Ab_schottenfeld_2005", w -> longest(w.replace("o", "").replace('*', '+')));
    again.put("AbT_mokri_2016", w -> time(positive(w), 1, 1, '+', 0));
    again.put("RsT_ctnNinetyFour_2023", w -> time(positive(w), 4, 4, '+', 0));
    again.put("DrT_ctnNinetyFour_2023", w -> time(w, 4, 4, 'o', 0));
    again.put("RsT_lee_2016", w -> time(positive(w), 4, 2, '+', 2));
    again.put("Rs_krupitsky_2004", w -> truth(positive(w).contains("+++")));
    again.put("Rs_johnson_1992", w -> truth(part(positive(w), 4, w.length()).contains("++")));
    again.put("Rd_fiellin_2006", w -> negative(w));
    again.put("Rd_comer_2006", w -> negative(part(w, 1, 8)));
    again.put("Rd_fudala_2003", w -> negative(w.replace("o", "")));
    again.put("Rd_mattickA_2003", w -> negative(part(w, 1, retained(w))));
    again.put("Rd_petitjean_2001", w -> notPositive(w.replace('o', '+')));
    again.put("Rd_shufman_1994", w -> notPositive(w));
    again.put("Rd_soyka_2008", w -> notPositive(w.replace("o", "")));
    again.put("Rd_strain_1993", w -> notPositive(part(w, 6, 15)));
    return again;
  }

  @Test
  void publishedColumnsAgreeWithAPlainStatementOfTheirRules() {
    Map<String, ToDoubleFunction<String>> again = again();
    assertTrue(WORDS.names().containsAll(again.keySet()), again.keySet().toString());
    SplittableRandom random = new SplittableRandom(20260301);
    Map<String, Integer> differences = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      String word = random(random);
      double[] row = WORDS.apply(word);
      for (Map.Entry<String, ToDoubleFunction<String>> each : again.entrySet()) {
        double expected = each.getValue().applyAsDouble(word);
        double found = row[WORDS.names().indexOf(each.getKey())];
        boolean same =
            Double.isNaN(expected) ? Double.isNaN(found) : Math.abs(expected - found) <= 1e-12;
        differences.merge(each.getKey(), same ? 0 : 1, Integer::sum);
      }
    }
    differences.values().removeIf(n -> n == 0);
    assertEquals(Map.of(), differences);
  }

  @Test
  void everyWordGivesACellForEveryColumn() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < MANY; i++) {
      for (String cell : WORDS.cells(WORDS.apply(random(random)))) {
        assertTrue(cell.matches("TRUE|FALSE|NA|-?\\d+(\\.\\d+)?"), cell);
      }
    }
  }
}
