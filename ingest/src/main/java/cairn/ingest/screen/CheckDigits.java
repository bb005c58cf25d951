package cairn.ingest.screen;

/** Sums by which numbers that authorities and banks give out are told from other digits. */
final class CheckDigits {
  private static final String NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final String VIN_VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";

  private CheckDigits() {}

  /** Luhn's sum, as cards have it, over the digits of a text; other characters are passed over. */
  static boolean luhn(String text) {
    int sum = 0;
    int place = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      int digit = text.charAt(i) - '0';
      if (digit >= 0 && digit <= 9) {
        int weighted = place++ % 2 == 0 ? digit : 2 * digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
      }
    }
    return sum % 10 == 0;
  }

  /** The remainder by 97 of an international bank account number, blanks aside. */
  static boolean iban(String text) {
    String number = text.replace(" ", "");
    int rest = 0;
    for (int i = 0; i < number.length(); i++) {
      int value = Character.digit(number.charAt((i + 4) % number.length()), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  /** The ninth character of a vehicle's number. */
  static boolean vin(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += VIN_WEIGHTS[i] * (VIN_VALUES.indexOf(text.charAt(i)) % 10);
    }
    return text.charAt(8) == (sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11));
  }

  /** The letter at the end of a Spanish number of a person; X, Y or Z first count 0, 1 or 2. */
  static boolean nif(String text) {
    String number = text.replace("-", "").replace(" ", "");
    int first = "XYZ".indexOf(number.charAt(0));
    String digits = (first < 0 ? number.substring(0, 1) : "" + first) + number.substring(1, 8);
    return NIF_LETTERS.charAt(Integer.parseInt(digits) % 23) == number.charAt(8);
  }
}
