package cairn.reports.words;

import java.util.List;

/** A share as people say it: {@code about three in four}. */
public final class Fractions {
  private static final List<Said> SAID =
      List.of(
          new Said(1 / 20.0, "one in twenty"),
          new Said(0.1, "one in ten"),
          new Said(0.2, "one in five"),
          new Said(0.25, "one in four"),
          new Said(1.0 / 3, "one in three"),
          new Said(0.4, "two in five"),
          new Said(0.5, "half"),
          new Said(0.6, "three in five"),
          new Said(2.0 / 3, "two in three"),
          new Said(0.75, "three in four"),
          new Said(0.8, "four in five"),
          new Said(0.9, "nine in ten"),
          new Said(19 / 20.0, "nineteen in twenty"));

  private static final double NEARLY = 0.025;

  private Fractions() {}

  private record Said(double share, String words) {}

  /**
   * The nearest fraction that people say, led by {@code about}; {@code none}, {@code hardly any},
   * {@code nearly all} and {@code all} at the ends.
   *
   * @param share 0 to 1
   */
  public static String about(double share) {
    if (share <= 0) {
      return "none";
    } else if (share >= 1) {
      return "all";
    } else if (share < NEARLY) {
      return "hardly any";
    } else if (share > 1 - NEARLY) {
      return "nearly all";
    }
    Said nearest = SAID.get(0);
    for (Said each : SAID) {
      if (Math.abs(each.share() - share) < Math.abs(nearest.share() - share)) {
        nearest = each;
      }
    }
    return "about " + nearest.words();
  }
}
