package cairn.ingest.screen;

/**
 * What an id is made of, counted in one pass, so that most ids need no second one.
 *
 * @param digits how many digits
 * @param groups how many numbers, each a run of digits
 * @param significant digits of the longest number without the zeros before it
 * @param letters letters of the longest word
 * @param mixes whether a letter follows a digit
 */
record IdTraits(int digits, int groups, int significant, int letters, boolean mixes) {
  /** Digits up to which no number of a person has room. */
  private static final int FEW_DIGITS = 8;

  /** Letters up to which a word is too short for a name. */
  private static final int FEW_LETTERS = 2;

  /** Digits of a number that only a great many people need. */
  static final int LARGE = 6;

  /** Characters of a device's number in six groups of two. */
  private static final int DEVICE = 17;

  static IdTraits of(String id) {
    int digits = 0;
    int groups = 0;
    int significant = 0;
    int run = 0;
    int letters = 0;
    int word = 0;
    boolean number = false;
    boolean mixes = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        groups += number ? 0 : 1;
        run = number ? run : 0;
        run += run == 0 && c == '0' ? 0 : 1;
        significant = Math.max(significant, run);
        number = true;
        word = 0;
      } else if (c == '-' || c == '_') {
        number = false;
        word = 0;
      } else {
        mixes |= number;
        number = false;
        letters = Math.max(letters, ++word);
      }
    }
    return new IdTraits(digits, groups, significant, letters, mixes);
  }

  /** Whether the id has no room for anything that could tell who somebody is. */
  boolean isPlain(String id) {
    return digits <= FEW_DIGITS
        && significant < LARGE
        && !mayHaveWord()
        && !mixes
        && !mayHaveMonth()
        && id.length() != DEVICE;
  }

  /** Whether a word may be a name or speak of a record. */
  boolean mayHaveWord() {
    return letters > FEW_LETTERS;
  }

  /** Whether there are as many numbers as in a day with its year. */
  boolean mayHaveDay() {
    return groups > 2 && significant > 3;
  }

  /** Whether there are as many numbers as in a month with its year. */
  boolean mayHaveMonth() {
    return groups > 1 && significant > 3;
  }

  /** Whether there are as many digits as in a number of a person. */
  boolean mayHaveNumber() {
    return digits > FEW_DIGITS;
  }
}
