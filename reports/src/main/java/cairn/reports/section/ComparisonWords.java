package cairn.reports.section;

import cairn.reports.table.Display;
import cairn.reports.table.Value;
import java.util.OptionalDouble;

/** The words for keys of comparisons. */
final class ComparisonWords {
  private ComparisonWords() {}

  /** How a difference was adjusted. */
  static String adjustment(String key) {
    return switch (key) {
      case "plain" -> "Plain";
      case "weighted" -> "Weighted";
      case "standardised" -> "Standardised";
      case "doubly_robust" -> "Doubly robust";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  /** How a difference may be read. */
  static String standing(String key) {
    return switch (key) {
      case "compared" -> "Compared";
      case "descriptive_only" -> "Describes only";
      case "no_overlap" -> "Too few people alike";
      case "not_estimable" -> "Cannot be estimated";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  /** Whether people of two types are alike enough. */
  static String verdict(String key) {
    return key.equals("enough") ? "Yes" : "No: " + Words.small(standing(key));
  }

  /** What is supposed of people whose verdict is missing. */
  static String policy(String key) {
    return switch (key) {
      case "observed" -> "Those with a verdict alone";
      case "missing_not_achieved" -> "Nobody of the missing achieved it";
      case "missing_achieved" -> "All of the missing achieved it";
      case "worst_case" -> "Worst case: none of the type's missing, all of the reference's";
      case "best_case" -> "Best case: all of the type's missing, none of the reference's";
      case "multiple_imputation" -> "The missing are like people like them (multiple imputation)";
      case "delta_minus_1" -> "The missing did worse than people like them (log odds less 1)";
      case "delta_plus_1" -> "The missing did better than people like them (log odds plus 1)";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  /** How an interval was made, in few words; the full name is in the results. */
  static String interval(String method) {
    if (method.contains("by people")) {
      return "By people";
    }
    if (method.contains("by groups") || method.startsWith("cluster-robust")) {
      return "By groups";
    }
    return method.startsWith("Newcombe") ? "Newcombe" : Words.capital(method);
  }

  /** What an interval says. */
  static String conclusion(String key) {
    return switch (key) {
      case "higher" -> "Higher share";
      case "lower" -> "Lower share";
      case "unclear" -> "May be no difference";
      default -> "Cannot be estimated";
    };
  }

  /** A note of the results as a reader sees it: keys with spaces. */
  static String note(String note) {
    return note.replace('_', ' ');
  }

  /** A standing with its note. */
  static String reading(ResultRow r) {
    String note = note(r.text("note", ""));
    return standing(r.text("standing")) + (note.isEmpty() ? "" : ": " + note);
  }

  /** A difference of shares; a limit that passes −1 or 1 ends there, as the difference does. */
  static Value point(OptionalDouble value, String reason) {
    return value.isPresent()
        ? Value.number(within(value.getAsDouble()))
        : Value.notAvailable(reason);
  }

  /** A limit of a difference of shares, brought to what such a difference can be. */
  static double within(double limit) {
    return Math.max(-1, Math.min(1, limit));
  }

  /** {@code (−19, −32 to −4)}, {@code (−19, no interval)}; empty without a difference. */
  static String points(OptionalDouble value, OptionalDouble lower, OptionalDouble upper) {
    if (value.isEmpty()) {
      return "";
    }
    String interval =
        lower.isEmpty() || upper.isEmpty()
            ? "no interval"
            : Display.points(within(lower.getAsDouble()))
                + " to "
                + Display.points(within(upper.getAsDouble()));
    return "(" + Display.points(value.getAsDouble()) + ", " + interval + ")";
  }
}
