package cairn.analysis.definition.word;

import cairn.analysis.definition.Terms;

/**
 * A part of the word. Positions count from 1, or back from the end with −1 as the last; both are
 * inside, and what lies beyond the word is left out.
 *
 * @param first first position
 * @param last last position
 * @param whileRetained whether the part also ends at the last symbol that is not {@code o}
 */
public record WordPart(int first, int last, boolean whileRetained) implements WordStep {
  /** The whole word. */
  public static final WordPart ALL = new WordPart(1, -1, false);

  @Override
  public String apply(String word) {
    int length = word.length();
    int begin = Math.max(first < 0 ? length + first : first - 1, 0);
    int end = Math.min(last < 0 ? length + last + 1 : last, length);
    if (whileRetained) {
      end = Math.min(end, Retained.last(word));
    }
    return begin >= end ? "" : begin == 0 && end == length ? word : word.substring(begin, end);
  }

  /** The part in words, empty for the whole word. */
  public String describe() {
    if (whileRetained) {
      return " up to the last observed week";
    }
    if (first == 1 && last == -1) {
      return "";
    }
    if (last == -1) {
      return first < 0
          ? (first == -1 ? " in the last week" : " in the last " + -first + " weeks")
          : " from week " + first;
    }
    return first < 0
        ? " from week " + -first + " to week " + -last + " before the end"
        : first == last ? " in week " + first : " in weeks " + first + " to " + last;
  }

  @Override
  public String describe(Terms terms) {
    return "take the word" + describe();
  }
}
