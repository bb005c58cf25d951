package cairn.reports.section;

import cairn.reports.table.Display;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The least and the most share of people that definitions of one thing give: those that give a
 * verdict to at least half as many people as the one that gives most.
 *
 * @param group what they are about
 * @param definitions how many these are
 * @param least the row of the least share by a definition's own rule
 * @param most the row of the most
 * @param lowest the least share under any missing rule
 * @param highest the most
 */
record Spread(
    String group,
    long definitions,
    ResultRow least,
    ResultRow most,
    double lowest,
    double highest) {
  private static final List<String> ORDER =
      List.of(
          "abstinence",
          "moderation",
          "reduction",
          "safer_use",
          "goal",
          "return_to_use",
          "stage",
          "retention",
          "wellbeing");

  /** Groups whose definitions each ask something of their own, such as set and changed. */
  private static final Set<String> SEVERAL_QUESTIONS = Set.of("goal", "stage", "retention");

  /** Groups in the order of the report, others after them. */
  static List<String> inOrder(List<String> groups) {
    List<String> ordered = new ArrayList<>(ORDER.stream().filter(groups::contains).toList());
    groups.stream().filter(g -> !ordered.contains(g)).forEach(ordered::add);
    return ordered;
  }

  /** The spread over rows of one group and one group type; empty where nobody has a verdict. */
  static Optional<Spread> of(String group, Rows all) {
    long most =
        all.stream().filter(Spread::isOwn).mapToLong(r -> r.count("evaluable")).max().orElse(0);
    List<ResultRow> own =
        all.stream()
            .filter(Spread::isOwn)
            .filter(r -> share(r).isPresent() && 2 * r.count("evaluable") >= most)
            .sorted(Comparator.comparingDouble(r -> share(r).orElse(0)))
            .toList();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Set<String> named = new HashSet<>();
    own.forEach(r -> named.add(r.text("definition")));
    double[] shares =
        all.stream()
            .filter(r -> named.contains(r.text("definition")))
            .flatMapToDouble(r -> share(r).stream())
            .sorted()
            .toArray();
    return Optional.of(
        new Spread(
            group,
            own.size(),
            own.get(0),
            own.get(own.size() - 1),
            shares[0],
            shares[shares.length - 1]));
  }

  /** Whether the row holds what the definition itself does about missing records. */
  static boolean isOwn(ResultRow row) {
    return Boolean.TRUE.equals(row.row().value(row.table().indexOf("own_rule")));
  }

  static OptionalDouble share(ResultRow row) {
    return row.number("share");
  }

  /** What the definitions are about, in words. */
  String words() {
    return words(group);
  }

  /** The words for a group of definitions. */
  static String words(String group) {
    return switch (group) {
      case "return_to_use" -> "no return to use";
      case "goal" -> "own goals";
      case "stage" -> "stages of change";
      case "retention" -> "staying";
      default -> group.replace('_', ' ');
    };
  }

  /** How far apart the definitions are by their own rules. */
  double width() {
    return share(most).orElse(0) - share(least).orElse(0);
  }

  /**
   * Whether several definitions answer one question, so that their shares can be set side by side.
   */
  boolean isOfOneThing() {
    return definitions > 1 && !SEVERAL_QUESTIONS.contains(group);
  }

  /** The spread in a sentence. */
  String sentence() {
    if (definitions > 1 && !isOfOneThing()) {
      return "each of these "
          + definitions
          + " definitions asks something of its own, so that no share is to be held against another;"
          + " the bars show what missing reports could change.";
    }
    String rules =
        " to " + Display.share(highest) + " where missing reports may be taken for anything.";
    if (definitions == 1) {
      return Display.share(share(least).orElse(0))
          + " of people with a verdict by the one definition that could be judged; from "
          + Display.share(lowest)
          + rules;
    }
    if (width() == 0) {
      return Display.share(share(least).orElse(0))
          + " of people with a verdict by each of "
          + definitions
          + " definitions; from "
          + Display.share(lowest)
          + rules;
    }
    return "between "
        + Display.share(share(least).orElse(0))
        + " ("
        + least.text("definition")
        + ") and "
        + Display.share(share(most).orElse(0))
        + " ("
        + most.text("definition")
        + ") of people with a verdict, depending on which of "
        + definitions
        + " definitions; from "
        + Display.share(lowest)
        + rules;
  }
}
