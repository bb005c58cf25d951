package cairn.reports.section.comparison;

import cairn.analysis.table.Standing;
import cairn.reports.table.Display;
import cairn.reports.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Sentences about adjusted differences, made by rule: a share is higher or lower only where it
 * differs once all looks are allowed for. Nothing is said of numbers that only describe, nor of
 * types whose people are too unlike; and nothing says what a type brings about.
 */
public final class ComparisonSentences {
  private ComparisonSentences() {}

  /**
   * One group type against the reference.
   *
   * @param label the group type, as inside a sentence
   * @param standing of the plain difference
   * @param adjusted standing of the adjusted difference that the plan shows first
   * @param differs whether it differs once all looks are allowed for
   * @param lower lower end of the adjusted interval
   * @param upper upper end
   */
  public record Compared(
      String label,
      Standing standing,
      Standing adjusted,
      boolean differs,
      OptionalDouble lower,
      OptionalDouble upper) {

    boolean isCompared() {
      return standing == Standing.COMPARED;
    }

    boolean isAdjusted() {
      return isCompared()
          && adjusted == Standing.COMPARED
          && lower.isPresent()
          && upper.isPresent();
    }

    boolean isHigher() {
      return isAdjusted() && differs && lower.getAsDouble() > 0;
    }

    boolean isLower() {
      return isAdjusted() && differs && upper.getAsDouble() < 0;
    }

    boolean isUnclear() {
      return isAdjusted() && !isHigher() && !isLower();
    }
  }

  /** Which types have another share than the reference once chance and mix are allowed for. */
  public static String headline(String reference, List<Compared> types) {
    if (types.isEmpty()) {
      return "There are no two group types to set side by side.";
    }
    if (types.stream().noneMatch(Compared::isCompared)) {
      return "No group type has enough groups to be compared with "
          + reference
          + "; the numbers only describe.";
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(adjusted(reference, types));
    List<String> refused = labels(types, t -> t.isCompared() && !t.isAdjusted());
    if (!refused.isEmpty()) {
      sentences.add("Who is in them could not be allowed for in " + Words.list(refused) + ".");
    }
    long described = types.stream().filter(t -> !t.isCompared()).count();
    if (described > 0) {
      sentences.add(
          "The numbers of "
              + described
              + (described == 1 ? " more group type" : " more group types")
              + " only describe.");
    }
    sentences.removeIf(String::isEmpty);
    return String.join(" ", sentences);
  }

  private static String adjusted(String reference, List<Compared> types) {
    List<String> counted = labels(types, Compared::isAdjusted);
    if (counted.isEmpty()) {
      return "";
    }
    List<String> higher = labels(types, Compared::isHigher);
    List<String> lower = labels(types, Compared::isLower);
    if (higher.isEmpty() && lower.isEmpty()) {
      return counted.size() == 1
          ? "Chance, or who is in them, may explain the difference between "
              + counted.get(0)
              + " and "
              + reference
              + "."
          : "Chance, or who is in them, may explain every difference from " + reference + ".";
    }
    List<String> parts = new ArrayList<>();
    if (!higher.isEmpty()) {
      parts.add("a higher share than " + reference + " in " + Words.list(higher));
    }
    if (!lower.isEmpty()) {
      parts.add("a lower share than " + reference + " in " + Words.list(lower));
    }
    List<String> unclear = labels(types, Compared::isUnclear);
    if (!unclear.isEmpty()) {
      parts.add("a difference that may be none in " + Words.list(unclear));
    }
    return "Once chance and what is known of people are allowed for: "
        + String.join("; ", parts)
        + ".";
  }

  private static List<String> labels(List<Compared> types, Predicate<Compared> which) {
    return types.stream().filter(which).map(Compared::label).toList();
  }

  /**
   * Of how many types the people are enough like those of the reference.
   *
   * @param alike their labels, as inside a sentence
   * @param of how many types were looked at
   */
  public static String alike(String reference, List<String> alike, int of) {
    if (alike.isEmpty()) {
      return "In no group type are people enough like those of "
          + reference
          + " for differences to be adjusted.";
    }
    return alike.size() == of
        ? "Differences from " + reference + " can be adjusted in every group type."
        : "Differences from "
            + reference
            + " can be adjusted in "
            + alike.size()
            + " of "
            + of
            + " group types: "
            + Words.list(alike)
            + ".";
  }

  /**
   * What weighting leaves, so that nobody takes what can be adjusted for what is alike.
   *
   * @param left standardised differences that stay beyond 0.1
   * @param of differences of the types that could be weighted
   * @return a sentence with a space before it; empty where none could be weighted
   */
  public static String afterWeighting(long left, long of) {
    if (of == 0) {
      return "";
    }
    return left == 0
        ? " After weighting, no standardised difference is beyond 0.1."
        : " Weighting does not make their people alike: "
            + left
            + " of "
            + of
            + " standardised differences stay beyond 0.1, so an adjusted difference may still come"
            + " from who is in them.";
  }

  /**
   * The E-value in words.
   *
   * @param estimate of the difference
   * @param limit of the limit nearest to no difference
   */
  public static String eValue(OptionalDouble estimate, OptionalDouble limit) {
    if (estimate.isEmpty()) {
      return "Cannot be worked out";
    }
    if (limit.isPresent() && limit.getAsDouble() <= 1) {
      return "Nothing is needed: the interval includes no difference";
    }
    String much = times(estimate.getAsDouble());
    return limit.isEmpty()
        ? "Something unmeasured that is "
            + much
            + " as frequent in one type, and goes as much with the outcome"
        : "Something unmeasured that is "
            + much
            + " as frequent in one type, and goes as much with the outcome; "
            + times(limit.getAsDouble())
            + " for the nearer limit";
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, "%.1f times", ratio);
  }

  /**
   * A guess about the missing under which the interval says something else.
   *
   * @param missing how many of the type's missing would have achieved it
   * @param reference the same of the reference's missing
   * @param says what the interval then says, as inside a sentence
   */
  public record Turn(long missing, long reference, String says) {}

  /**
   * What would have to be true of the missing for the interval of a plain difference to say
   * something else.
   *
   * @param label the group type, as inside a sentence
   * @param reference the reference, as inside a sentence
   * @param missing people of the type without a verdict
   * @param referenceMissing people of the reference without
   * @param compared whether the difference is compared and not only described
   * @param turns the guesses that turn it, nearest first; none where no guess does
   */
  public static String tipping(
      String label,
      String reference,
      long missing,
      long referenceMissing,
      boolean compared,
      List<Turn> turns) {
    String head = Words.capital(label) + ": ";
    if (!compared) {
      return head + "the numbers only describe, so there is nothing to turn.";
    }
    if (missing + referenceMissing == 0) {
      return head + "nobody's verdict is missing.";
    }
    if (turns.isEmpty()) {
      return head
          + "whatever the missing people were like, the interval of the plain difference says the"
          + " same.";
    }
    Turn turn = turns.get(0);
    List<String> guess = new ArrayList<>();
    if (missing > 0) {
      guess.add(of(turn.missing(), missing) + " of " + label);
    }
    if (referenceMissing > 0) {
      guess.add(of(turn.reference(), referenceMissing) + " of " + reference);
    }
    return head
        + "the interval of the plain difference would say \u201c"
        + turn.says()
        + "\u201d if "
        + Words.list(guess)
        + " had achieved it, the nearest of the guesses that turn it.";
  }

  private static String of(long some, long missing) {
    String all = missing == 1 ? "the one missing" : "the " + Display.count(missing) + " missing";
    return (some == 0 ? "none" : Display.count(some)) + " of " + all;
  }
}
