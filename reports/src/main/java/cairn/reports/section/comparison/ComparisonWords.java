package cairn.reports.section.comparison;

import cairn.analysis.question.comparison.ComparisonRow.Estimated;
import cairn.analysis.question.comparison.ComparisonRow.Estimator;
import cairn.analysis.question.comparison.missing.Conclusion;
import cairn.analysis.question.comparison.missing.MissingSensitivityRow.Assumption;
import cairn.analysis.start.Overlap;
import cairn.analysis.table.Standing;
import cairn.reports.section.Share;
import cairn.reports.section.start.AtTheStart;
import cairn.reports.table.Display;
import cairn.reports.table.Value;
import cairn.reports.words.StandingWords;
import cairn.reports.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words for keys of comparisons. */
final class ComparisonWords {
  private ComparisonWords() {}

  /** How a difference was adjusted. */
  static String adjustment(Estimator estimator) {
    return switch (estimator) {
      case PLAIN -> "Plain";
      case WEIGHTED -> "Weighted";
      case STANDARDISED -> "Standardised";
      case DOUBLY_ROBUST -> "Doubly robust";
    };
  }

  /** Whether people of two types are alike enough. */
  static String verdict(Overlap overlap) {
    return overlap == Overlap.ENOUGH
        ? "Yes"
        : "No: " + Words.small(StandingWords.of(overlap.standing()));
  }

  /** What is supposed of people whose verdict is missing. */
  static String assumption(Assumption assumption) {
    return switch (assumption) {
      case OBSERVED -> "Those with a verdict alone";
      case MISSING_NOT_ACHIEVED -> "Nobody of the missing achieved it";
      case MISSING_ACHIEVED -> "All of the missing achieved it";
      case WORST_CASE -> "Worst case: none of the type's missing, all of the reference's";
      case BEST_CASE -> "Best case: all of the type's missing, none of the reference's";
      case SEEN_WEIGHTED -> "Those seen stand for people like them who were not (weights)";
      case MULTIPLE_IMPUTATION -> "The missing are like people like them (multiple imputation)";
      case DELTA_MINUS_1 -> "The missing did worse than people like them (log odds less 1)";
      case DELTA_PLUS_1 -> "The missing did better than people like them (log odds plus 1)";
    };
  }

  /** How an interval was made, in few words; the full name is in the results. */
  static String interval(String method) {
    boolean byGroups = method.contains("by groups") || method.startsWith("cluster-robust");
    return byGroups ? "By groups" : Words.capital(method);
  }

  /** What an interval says. */
  static String conclusion(Conclusion conclusion) {
    return switch (conclusion) {
      case HIGHER -> "Higher share";
      case LOWER -> "Lower share";
      case UNCLEAR -> "May be no difference";
      case NOT_ESTIMABLE -> "Cannot be estimated";
    };
  }

  /** A standing with its note. */
  static String reading(Standing standing, @Nullable String note) {
    return StandingWords.of(standing) + (note == null ? "" : ": " + AtTheStart.note(note));
  }

  /** A difference of shares; a limit that passes −1 or 1 ends there, as the difference does. */
  static Value point(@Nullable Double value, String reason) {
    OptionalDouble point = Share.number(value);
    return point.isPresent()
        ? Value.number(within(point.getAsDouble()))
        : Value.notAvailable(reason);
  }

  /** A limit of a difference of shares, brought to what such a difference can be. */
  static double within(double limit) {
    return Math.max(-1, Math.min(1, limit));
  }

  /**
   * {@code (−19, −32 to −4)}, {@code (−19 to +7, −33 to +22)} of both ends, {@code (−19, no
   * interval)}; empty without a difference.
   */
  static String points(List<Estimated> ends) {
    double[] values = all(ends, Estimated::difference);
    double[] lower = all(ends, Estimated::lower);
    double[] upper = all(ends, Estimated::upper);
    if (values.length == 0) {
      return "";
    }
    double least = values[0];
    double most = values[values.length - 1];
    String value = Display.points(least) + (least < most ? " to " + Display.points(most) : "");
    String interval =
        lower.length == 0 || upper.length == 0
            ? "no interval"
            : Display.points(within(lower[0]))
                + " to "
                + Display.points(within(upper[upper.length - 1]));
    return "(" + value + ", " + interval + ")";
  }

  /** What both ends have, in order; none where one of them has none. */
  private static double[] all(List<Estimated> ends, Function<Estimated, @Nullable Double> number) {
    double[] found =
        ends.stream().flatMapToDouble(e -> Share.number(number.apply(e)).stream()).toArray();
    Arrays.sort(found);
    return found.length == ends.size() ? found : new double[0];
  }
}
