package cairn.ingest.screen;

/**
 * A run of letters and digits of an id: a number with letters before and perhaps after it, or a
 * mixture, as random ids are.
 *
 * @param start where it begins
 * @param end where it ends
 * @param letters letters in it
 * @param digits digits in it, zeros before a number among them
 * @param turns how often it changes between letters and digits
 * @param changes how often it changes between small letters and anything else
 * @param longest its longest number
 */
record NumberedBlock(
    int start, int end, int letters, int digits, int turns, int changes, Longest longest) {
  /**
   * The longest number of a block, the first of those as long.
   *
   * @param digits its digits without the zeros before it, 0 where there is none
   * @param value the number
   */
  record Longest(int digits, long value) {}

  private static final int PREFIX_NUMBER_SUFFIX = 2;

  /** The block of an id that begins at a place, where a letter or a digit stands. */
  static NumberedBlock at(String id, int start) {
    int letters = 0;
    int turns = 0;
    int changes = 0;
    int digits = 0;
    int run = 0;
    long number = 0;
    Longest longest = new Longest(0, 0);
    int i = start;
    for (; i < id.length() && isPart(id.charAt(i)); i++) {
      boolean digit = isDigit(id.charAt(i));
      boolean turned = i > start && digit != isDigit(id.charAt(i - 1));
      turns += turned ? 1 : 0;
      changes += i > start && isSmall(id.charAt(i)) != isSmall(id.charAt(i - 1)) ? 1 : 0;
      if (!digit) {
        letters++;
        continue;
      }
      digits++;
      if (turned) {
        run = 0;
        number = 0;
      }
      number = 10 * number + (id.charAt(i) - '0');
      run += number == 0 ? 0 : 1;
      if (run > longest.digits()) {
        longest = new Longest(run, number);
      }
    }
    return new NumberedBlock(start, i, letters, digits, turns, changes, longest);
  }

  static boolean isPart(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether letters and digits take turns, so that no part of it means anything. */
  boolean isInterleaved() {
    return turns > PREFIX_NUMBER_SUFFIX;
  }

  /** Whether it is like a random text, though a part may be a word by chance. */
  boolean isMixed() {
    return isInterleaved() || (changes > PREFIX_NUMBER_SUFFIX + 1 && 3 * changes > end - start);
  }
}
