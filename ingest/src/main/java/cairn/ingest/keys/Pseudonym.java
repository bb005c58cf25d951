package cairn.ingest.keys;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The shape of a keyed id: a letter for what it names, the digit 1, nineteen letters and a check
 * letter, such as {@code P1QKTRWZBNLHCSVDFGJMPX}. The letters are consonants, so that no word or
 * name stands in it, and there is one digit, so that it is no number of anybody. Nineteen letters
 * of twenty are 82 bits. It is an id of the contract.
 */
public final class Pseudonym {
  /** What an id names. */
  public enum Kind {
    /** A person. */
    PERSON('P'),
    /** What is one person's, such as a goal. */
    OF_A_PERSON('G'),
    /** A group, a meeting, a place. */
    NOBODY('K');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final int BASE = LETTERS.length();
  private static final int BODY = 19;
  private static final int LENGTH = BODY + 3;

  private Pseudonym() {}

  /** The pseudonym that a keyed sum stands for. */
  static String of(Kind kind, byte[] sum) {
    StringBuilder text = new StringBuilder(LENGTH).append(kind.letter).append('1');
    text.append(letters(sum, BODY));
    return text.append(LETTERS.charAt(check(text))).toString();
  }

  /** A sum, of which 16 bytes are taken, as so many letters. */
  static String letters(byte[] sum, int count) {
    BigInteger rest = new BigInteger(1, Arrays.copyOf(sum, 16));
    BigInteger base = BigInteger.valueOf(BASE);
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      BigInteger[] parts = rest.divideAndRemainder(base);
      text.append(LETTERS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return text.toString();
  }

  /**
   * The place of the check letter: ISO 7064's hybrid system for twenty characters, which sees every
   * letter that was changed and nearly every two that changed places.
   */
  private static int check(CharSequence text) {
    int product = BASE;
    for (int i = 0; i < LENGTH - 1; i++) {
      if (i != 1) {
        int sum = (product + LETTERS.indexOf(text.charAt(i))) % BASE;
        product = 2 * (sum == 0 ? BASE : sum) % (BASE + 1);
      }
    }
    return Math.floorMod(BASE + 1 - product, BASE);
  }

  /** Whether a text is a keyed id of that kind whose check letter is right. */
  public static boolean isValid(Kind kind, String text) {
    if (text.length() != LENGTH || text.charAt(0) != kind.letter || text.charAt(1) != '1') {
      return false;
    }
    for (int i = 2; i < LENGTH; i++) {
      if (LETTERS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return LETTERS.indexOf(text.charAt(LENGTH - 1)) == check(text);
  }
}
