package cairn.reports.section.front;

import cairn.reports.language.Language;

/** Labels of the program's catalogues in a language. */
final class OwnLabels {
  private OwnLabels() {}

  /**
   * The words for a key: what the language has for it where the program calls it as usual, else the
   * program's own.
   *
   * @param vocabulary where the key is from
   * @param label what the program calls it
   */
  static String of(String vocabulary, String key, String label, Language language) {
    String message = vocabulary + "." + key;
    boolean isUsual = language.has(message) && Language.ENGLISH.say(message).equals(label);
    return isUsual ? language.say(message) : label;
  }
}
