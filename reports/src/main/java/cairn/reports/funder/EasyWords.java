package cairn.reports.funder;

import cairn.reports.language.Language;

/**
 * A released number as everybody says it: so many of ten, or so many people where no share is given
 * of so few. It is made of what is shown, so it tells nothing more.
 *
 * @param words {@code 8 of 10 people}, {@code nearly all people}, {@code 12 people}
 * @param form what a message chooses its form by: {@code nobody}, {@code few} (of ten fewer than
 *     one), 1 to 9, {@code nearly}, {@code all}, or {@code many} for a number that is no share
 * @param ofTen how many of ten; -1 where it is no share
 */
record EasyWords(String words, String form, int ofTen) {
  private static final int TEN = 10;

  /** The number, which must be shown or have a share. */
  static EasyWords of(ToldNumber told, Language language) {
    double share = told.share().asNumber().orElse(0);
    double number = told.number().asNumber().orElse(1);
    if (number == 0) {
      return of("nobody", 0, language);
    }
    if (!told.hasShare()) {
      String words = language.say("easy.people", (long) number);
      return new EasyWords(words, number == 1 ? "1" : "many", -1);
    }
    int ofTen = (int) Math.round(share * TEN);
    if (ofTen == TEN) {
      boolean isAll = number == told.of().asNumber().orElse(0);
      return of(isAll ? "all" : "nearly", TEN, language);
    }
    return of(ofTen == 0 ? "few" : Integer.toString(ofTen), ofTen, language);
  }

  private static EasyWords of(String form, int ofTen, Language language) {
    return new EasyWords(language.say("easy.ten", form), form, ofTen);
  }
}
