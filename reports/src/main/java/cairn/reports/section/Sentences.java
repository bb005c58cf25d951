package cairn.reports.section;

import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The sentences that answer a section's question, made from intervals by rule. Nothing is called
 * higher or lower whose interval includes no difference, nothing is called better at all, and no
 * sentence says what brought a number about.
 */
public final class Sentences {
  private Sentences() {}

  /**
   * How a share stands to one half.
   *
   * @param whom the people counted, such as {@code of the people with a verdict}
   * @param what what they did, in the past tense
   */
  public static String half(String whom, String what, Share share) {
    if (share.whole() == 0) {
      return "Nobody could be counted yet, so nothing is said of who " + what + ".";
    }
    if (share.open() > 0) {
      return share.words() + " " + whom + " " + what + ".";
    }
    String much =
        share.isMoreThanHalf()
            ? "More than half "
            : share.isFewerThanHalf() ? "Fewer than half " : "";
    return much.isEmpty()
        ? share.words()
            + " "
            + whom
            + " "
            + what
            + "; beyond these people it may be more or fewer than half."
        : much + whom + " " + what + ": " + share.words() + ".";
  }

  /**
   * A share of this month beside last month's.
   *
   * @param now this month's share
   * @param before last month's
   * @return {@code 2 points from 59% last month, outside this month's 95% CI}; empty where either
   *     is not known
   */
  public static String change(Share now, OptionalDouble before) {
    if (now.value().isEmpty() || before.isEmpty()) {
      return "";
    }
    double difference = now.value().getAsDouble() - before.getAsDouble();
    String points = Display.points(difference).replaceFirst("^\\+", "");
    String last = Display.share(before.getAsDouble()) + " last month";
    if (points.equals("0")) {
      return "As " + last;
    }
    String size = points.replaceFirst("^−", "");
    return size + (size.equals("1") ? " point" : " points") + " from " + last;
  }

  /**
   * Which measures moved by more than this month's interval.
   *
   * @param outside labels of the measures whose last month lies outside this month's interval
   * @param looked how many measures could be looked at
   */
  public static String changed(List<String> outside, int looked) {
    if (looked == 0) {
      return "There is no earlier month to set beside this one.";
    } else if (outside.isEmpty()) {
      return "No share moved by more than this month's interval.";
    } else if (outside.size() == looked && looked > 1) {
      return "Every share moved by more than this month's interval.";
    }
    List<String> small = outside.stream().map(Words::small).toList();
    return (outside.size() == 1 ? "One share moved" : outside.size() + " shares moved")
        + " by more than this month's interval: "
        + Words.list(small)
        + ".";
  }

  /**
   * Whether checks meet their targets.
   *
   * @param missed labels of the checks below their target
   * @param withTarget how many checks have one
   */
  public static String checks(List<String> missed, int withTarget) {
    if (withTarget == 0) {
      return "No check has a target to be held against.";
    } else if (missed.isEmpty()) {
      return withTarget == 1
          ? "The one check with a target meets it."
          : "All " + withTarget + " checks with a target meet it.";
    }
    String which =
        missed.size() > 3
            ? ""
            : ": " + String.join("; ", missed.stream().map(Words::small).toList());
    return missed.size()
        + " of "
        + withTarget
        + (missed.size() == 1 ? " checks is below its target" : " checks are below their target")
        + which
        + ".";
  }

  /** Of fewer people in a group type no sentence says how long they stayed. */
  public static final long FEWEST = 10;

  /**
   * When half of the people had stopped.
   *
   * @param label the group type, as inside a sentence
   * @param medianWeeks weeks, or empty where fewer than half had stopped as far as they were seen
   */
  public record Median(String label, OptionalDouble medianWeeks) {}

  /**
   * The mean weeks in contact where people come and go.
   *
   * @param label the group type, as inside a sentence
   * @param weeks the restricted mean
   * @param horizon of so many first weeks
   */
  public record MeanWeeks(String label, double weeks, int horizon) {}

  /**
   * When half of the people had stopped, by group type, and how long people were in contact with
   * types where nobody stops; no type is ranked above another.
   *
   * @param unknown the group types in which no week of most people's stays is known, as inside a
   *     sentence; of them no median is told
   * @param few in how many group types too few people came to tell a median
   */
  public static String staying(
      List<Median> medians, List<MeanWeeks> inContact, List<String> unknown, int few) {
    if (medians.isEmpty() && inContact.isEmpty() && unknown.isEmpty() && few == 0) {
      return "Nobody is on record as having attended, so staying cannot be shown.";
    }
    String halves = medians.isEmpty() ? "" : staying(medians, unknown.isEmpty() && few == 0);
    String known = (halves + tooFew(few, medians.isEmpty())).strip();
    String stopped =
        unknown.isEmpty()
            ? known
            : (known
                    + " How long most people stayed is not known in "
                    + Words.list(unknown)
                    + ": their stays ended on days that are not on file, or had only begun.")
                .strip();
    if (inContact.isEmpty()) {
      return stopped;
    }
    List<String> means = new ArrayList<>();
    for (MeanWeeks each : inContact) {
      means.add(
          Display.decimal(each.weeks(), 1)
              + " of the first "
              + each.horizon()
              + " weeks with "
              + each.label());
    }
    return (stopped + " People were in contact, on average, for " + Words.list(means) + ".")
        .strip();
  }

  private static String tooFew(int types, boolean isAll) {
    if (types == 0) {
      return "";
    }
    String fewer = " Fewer than " + FEWEST + " people came to ";
    if (!isAll) {
      return fewer
          + Words.counted(types, "more group type", "more group types")
          + ": too few to say.";
    }
    return fewer
        + (types == 1 ? "one group type" : "each of " + types + " group types")
        + ": too few to say how long.";
  }

  private static String staying(List<Median> medians, boolean isEveryType) {
    List<Median> reached = medians.stream().filter(m -> m.medianWeeks().isPresent()).toList();
    if (reached.isEmpty()) {
      return "In every "
          + (isEveryType ? "" : "other ")
          + "group type fewer than half of the people had stopped, as far as they were seen.";
    }
    int open = medians.size() - reached.size();
    if (medians.size() > 4) {
      double first =
          reached.stream().mapToDouble(m -> m.medianWeeks().getAsDouble()).min().orElse(0);
      double last =
          reached.stream().mapToDouble(m -> m.medianWeeks().getAsDouble()).max().orElse(0);
      String span = first == last ? weeks(first) : weeks(first) + " to " + weeks(last);
      return "Half of the people had stopped by "
          + span
          + (open == 0
              ? ", depending on the group type."
              : " in "
                  + Words.counted(reached.size(), "group type", "group types")
                  + "; in "
                  + open
                  + " fewer than half had, as far as they were seen.");
    }
    List<String> parts = new ArrayList<>();
    for (Median m : reached) {
      parts.add("by " + weeks(m.medianWeeks().getAsDouble()) + " in " + m.label());
    }
    String stopped = "Half of the people had stopped " + Words.list(parts);
    List<String> rest =
        medians.stream().filter(m -> m.medianWeeks().isEmpty()).map(Median::label).toList();
    return rest.isEmpty()
        ? stopped + "."
        : stopped + "; fewer than half had, as far as they were seen, in " + Words.list(rest) + ".";
  }

  /** Where no two assessments make a move. */
  public static final String NO_MOVE =
      "No two assessments of a stage lie as far apart as a move is counted over, so no move can be"
          + " shown.";

  /** Moves forward and back, side by side. */
  public static String moves(String problem, Share forward, Share backward) {
    if (forward.whole() == 0) {
      return NO_MOVE;
    }
    String counts =
        forward.words()
            + " of the pairs of assessments were forward, "
            + backward.words()
            + " back";
    return Words.capital(problem) + ": " + counts + ".";
  }

  private static String weeks(double weeks) {
    boolean whole = weeks == Math.rint(weeks);
    return "week " + Display.decimal(weeks, whole ? 0 : 1);
  }
}
