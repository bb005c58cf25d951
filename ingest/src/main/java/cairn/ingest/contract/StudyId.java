package cairn.ingest.contract;

/** The shape of an id: a letter, then letters, digits, {@code -} or {@code _}, 3 to 32 in all. */
public final class StudyId {
  /** The shape as the contract writes it; a run of nine digits could be a number of a person. */
  public static final String PATTERN = "^(?!.*[0-9]{9})[A-Za-z][A-Za-z0-9_-]{2,31}$";

  private static final int SHORTEST = 3;
  private static final int LONGEST = 32;
  private static final int LONGEST_RUN = 8;

  private StudyId() {}

  /** Whether the whole text has the shape; the same as {@link #PATTERN}, without its cost. */
  public static boolean isValid(String text) {
    int length = text.length();
    if (length < SHORTEST || length > LONGEST || !isLetter(text.charAt(0))) {
      return false;
    }
    int run = 0;
    for (int i = 1; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        if (++run > LONGEST_RUN) {
          return false;
        }
      } else if (isLetter(c) || c == '-' || c == '_') {
        run = 0;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
