package cairn.sample.person;

import cairn.sample.program.Draw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who chooses which kind of group. This is where the confounding of a made-up program comes from:
 * people who lean to abstinence and were in treatment before choose abstinence-based and
 * twelve-step groups more often, drinkers who want less choose moderation management, people in
 * distress choose therapy or individual sessions, people whose life is unsettled drop in.
 */
final class GroupChoice {
  private static final List<String> TYPES =
      List.of(
          "psychoeducation",
          "ongoing_support",
          "ongoing_therapy",
          "drop_in",
          "stage_of_change",
          "moderation_management",
          "abstinence_based",
          "twelve_step",
          "individual_only");

  private GroupChoice() {}

  /** The kind of group that a person starts with. */
  static String first(Person person, Draw draw) {
    if (person.forSomebodyElse()) {
      return "family_and_friends";
    }
    double earlier = person.earlierTreatment() ? 1 : 0;
    return TYPES.get(
        draw.weighted(
            4.6 * StrictMath.exp(-0.3 * earlier),
            1.1,
            StrictMath.exp(-0.4 + 0.5 * person.distress()),
            StrictMath.exp(-0.2 - 0.7 * person.stability()),
            0.7 * StrictMath.exp(-0.3 * person.motivation()),
            wantsLessAlcohol(person) ? 1.8 : 0.1,
            StrictMath.exp(-0.5 + 1.2 * person.leaning() + 0.5 * earlier),
            StrictMath.exp(-1.1 + 0.9 * person.leaning() + 0.5 * earlier),
            StrictMath.exp(-0.9 + 0.4 * person.distress())));
  }

  /** The kind of group that a person is in at the same time, or null. */
  static @Nullable String second(Person person, String first, Draw draw) {
    if (!draw.chance(0.24)) {
      return null;
    }
    String type =
        person.leaning() > 0.4
            ? draw.chance(0.6) ? "twelve_step" : "abstinence_based"
            : draw.chance(0.6) ? "drop_in" : "ongoing_support";
    return type.equals(first) ? null : type;
  }

  /** The kind of group after a group has ended as planned. */
  static String next(Person person, Draw draw) {
    return draw.chance(0.75)
        ? "ongoing_support"
        : person.leaning() > 0.3 ? "abstinence_based" : "ongoing_therapy";
  }

  /** The kind of group that a person comes back to after having left. */
  static String again(Person person, String first, Draw draw) {
    return draw.chance(0.55) && !first.equals("psychoeducation") ? first : next(person, draw);
  }

  private static boolean wantsLessAlcohol(Person person) {
    return person.issues().stream()
        .anyMatch(
            issue ->
                issue.problem().equals("alcohol")
                    && List.of("moderation", "fewer_days", "smaller_amount")
                        .contains(issue.goalType()));
  }
}
