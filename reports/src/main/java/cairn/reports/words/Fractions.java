package cairn.reports.words;

import cairn.reports.language.Language;
import java.util.List;
import java.util.Locale;

/** A share as people say it: {@code about three in four}. */
public final class Fractions {
  private static final List<Said> SAID =
      List.of(
          new Said(1 / 20.0, "fraction.one_in_twenty"),
          new Said(0.1, "fraction.one_in_ten"),
          new Said(0.2, "fraction.one_in_five"),
          new Said(0.25, "fraction.one_in_four"),
          new Said(1.0 / 3, "fraction.one_in_three"),
          new Said(0.4, "fraction.two_in_five"),
          new Said(0.5, "fraction.half"),
          new Said(0.6, "fraction.three_in_five"),
          new Said(2.0 / 3, "fraction.two_in_three"),
          new Said(0.75, "fraction.three_in_four"),
          new Said(0.8, "fraction.four_in_five"),
          new Said(0.9, "fraction.nine_in_ten"),
          new Said(19 / 20.0, "fraction.nineteen_in_twenty"));

  private static final double NEARLY = 0.025;

  private Fractions() {}

  /** What it is a share of, by which some languages choose their form. */
  public enum Of {
    /** People. */
    PEOPLE,
    /** Problems of people. */
    PROBLEMS
  }

  private record Said(double share, String key) {}

  /**
   * The nearest fraction that people say, led by {@code about}; {@code none}, {@code hardly any},
   * {@code nearly all} and {@code all} at the ends.
   *
   * @param share 0 to 1
   * @param of what it is a share of
   */
  public static String about(double share, Of of, Language language) {
    String said = said(share, of, language);
    return isBetween(share) ? language.say("fraction.about", said) : said;
  }

  /** The same without {@code about}. */
  public static String said(double share, Of of, Language language) {
    if (isBetween(share)) {
      return language.say(nearest(share).key(), key(of));
    }
    String end = share <= 0 ? "none" : share >= 1 ? "all" : share < NEARLY ? "hardly" : "nearly";
    return language.say("fraction." + end, key(of));
  }

  private static String key(Of of) {
    return of.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isBetween(double share) {
    return share >= NEARLY && share <= 1 - NEARLY;
  }

  private static Said nearest(double share) {
    Said nearest = SAID.get(0);
    for (Said each : SAID) {
      if (Math.abs(each.share() - share) < Math.abs(nearest.share() - share)) {
        nearest = each;
      }
    }
    return nearest;
  }
}
