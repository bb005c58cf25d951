package cairn.ingest.screen;

import java.text.Normalizer;

/** A text as it is screened: one form of every digit, dash and blank, and nothing invisible. */
final class ScreenedText {
  private ScreenedText() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        return unified(Normalizer.normalize(text, Normalizer.Form.NFKC));
      }
    }
    return text;
  }

  private static String unified(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.FORMAT -> {}
                case Character.DASH_PUNCTUATION -> plain.append('-');
                case Character.SPACE_SEPARATOR -> plain.append(' ');
                case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(c, 10));
                default -> plain.appendCodePoint(c == '\u2212' ? '-' : c);
              }
            });
    return plain.toString();
  }

  /** A word in small letters without accents, as names are listed. */
  static String folded(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 126) {
        return Normalizer.normalize(word.toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("\u00df", "ss")
            .replace("\u00e6", "ae")
            .replace('\u00f8', 'o')
            .replace('\u0142', 'l')
            .replace('\u0111', 'd')
            .replace('\u0131', 'i');
      }
    }
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
