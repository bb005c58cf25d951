package cairn.reports.researcher.person;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The steps by which people are told of more coarsely, in a fixed order: what a comparison of
 * groups needs least goes first.
 */
final class Ladder {
  /** All steps, the first one first. */
  static final List<Step> STEPS =
      List.of(
          new Step(KnownTrait.SITE, 1, "sites are not told"),
          new Step(
              KnownTrait.REFERRAL_SOURCE,
              1,
              "who suggested coming is told as self_or_family, care, justice or other"),
          new Step(
              KnownTrait.GENDER,
              1,
              "genders beside woman and man, with those not told, are another_or_unknown"),
          new Step(KnownTrait.AGE_BAND, 1, "ages are told as under 35, 35 to 49, and 50 or older"),
          new Step(KnownTrait.GROUP_TYPE, 1, "types of group are told by their kind"),
          new Step(KnownTrait.RACE_ETHNICITY, 1, "race and ethnicity are not told"),
          new Step(KnownTrait.REFERRAL_SOURCE, 2, "who suggested coming is not told"),
          new Step(KnownTrait.MANDATED, 1, "whether somebody was obliged to come is not told"),
          new Step(KnownTrait.AGE_BAND, 2, "ages are not told"),
          new Step(KnownTrait.START_YEAR, 1, "years of starting are not told"),
          new Step(KnownTrait.GROUP_TYPE, 2, "kinds of group are not told"),
          new Step(KnownTrait.GENDER, 2, "genders are not told"));

  private Ladder() {}

  /**
   * A step.
   *
   * @param trait what is told more coarsely
   * @param level at which level
   * @param says the same in words
   */
  record Step(KnownTrait trait, int level, String says) {}

  /** The level of every trait after so many steps, none for 0. */
  static Map<KnownTrait, Integer> levels(int steps) {
    Map<KnownTrait, Integer> levels = new EnumMap<>(KnownTrait.class);
    for (KnownTrait trait : KnownTrait.values()) {
      levels.put(trait, 0);
    }
    STEPS.subList(0, steps).forEach(step -> levels.put(step.trait(), step.level()));
    return levels;
  }
}
