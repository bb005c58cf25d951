package cairn.ingest.catalogue;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known word that a mistyped one probably means. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The word at the smallest edit distance (insertions, deletions, replacements and swaps of
   * neighbours, letter case and blanks aside), the first of equals; null when none is within a
   * third of its length, and never more than 3.
   */
  public static @Nullable String of(String text, Collection<String> words) {
    String typed = plain(text);
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return null;
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String word : words) {
      int allowed = Math.min(3, Math.max(1, word.length() / 3));
      if (Math.abs(word.length() - typed.length()) <= allowed) {
        int distance = distance(typed, plain(word));
        if (distance <= allowed && distance < bestDistance) {
          best = word;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  private static String plain(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
