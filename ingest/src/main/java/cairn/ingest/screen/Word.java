package cairn.ingest.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters in a text.
 *
 * @param folded its letters, small and without accents
 * @param written how it is written
 * @param start where it begins
 * @param end where it ends
 */
record Word(String folded, Written written, int start, int end) {
  /** How a word is written. */
  enum Written {
    SMALL,
    CAPITALISED,
    SHOUTED
  }

  /** Fewer letters before a capital belong to the name, as in DiClemente and McDonald. */
  private static final int SHORTEST = 3;

  /** The words of a text; a capital after a small letter begins another word. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      boolean turns =
          letter
              && start >= 0
              && i - start >= SHORTEST
              && Character.isUpperCase(text.charAt(i))
              && Character.isLowerCase(text.charAt(i - 1));
      if (start >= 0 && (!letter || turns)) {
        words.add(word(text, start, i));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }

  private static Word word(String text, int start, int end) {
    String letters = text.substring(start, end);
    Written written =
        !Character.isUpperCase(letters.charAt(0))
            ? Written.SMALL
            : letters.length() > 1 && letters.chars().noneMatch(Character::isLowerCase)
                ? Written.SHOUTED
                : Written.CAPITALISED;
    return new Word(ScreenedText.folded(letters), written, start, end);
  }

  int length() {
    return end - start;
  }
}
