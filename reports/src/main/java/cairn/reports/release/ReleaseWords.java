package cairn.reports.release;

import cairn.ingest.model.GroupKind;
import cairn.reports.release.table.Bin;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words for what is released, for what is not, and why. */
public final class ReleaseWords {
  static final String WHOLE = "Whole program";
  static final String TOO_FEW =
      "so few people stand in one of its categories that they could be found";
  static final String TOO_MUCH =
      "too many of its numbers would have to be hidden so that nobody can be found";
  static final String NOT_PROVEN =
      "it could not be shown to be safe beside all that was given out before";
  static final String NO_KINDS =
      "so few people came to some kinds of group, or came in the quarter and not in one of its"
          + " months, that they could be found";
  static final String MONTH_UNKNOWN =
      "what was given out of another month of this quarter is not in the ledger";

  private ReleaseWords() {}

  /** The words for kinds joined in one row. */
  static String kinds(List<GroupKind> kinds) {
    String words = kinds.stream().map(ReleaseWords::kind).collect(Collectors.joining(", "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String kind(GroupKind kind) {
    return switch (kind) {
      case HARM_REDUCTION -> "harm-reduction groups";
      case ABSTINENCE -> "abstinence-based and twelve-step groups";
      case INDIVIDUAL -> "individual sessions";
      case FAMILY -> "family and friends";
      case OTHER -> "other groups";
    };
  }

  /** The words for a measure. */
  public static String measure(String key) {
    return switch (key) {
      case "came" -> "Came in the period";
      case "change" -> "Any positive change by the period's end";
      case "setback" -> "Any setback by the period's end";
      case "own_goal" -> "At least one own goal reached at the period's end";
      case "harm" -> "Any harm reported in the period";
      case "staying" -> "Still coming at the period's end";
      default -> "Everything";
    };
  }

  /** The words for a bin of a measure. */
  public static String bin(Bin bin) {
    if (bin.key().equals(Bin.REST)) {
      return "Everybody else: "
          + bin.of().stream().map(ReleaseWords::category).collect(Collectors.joining(", "));
    }
    String words =
        bin.of().stream().map(ReleaseWords::category).collect(Collectors.joining(", or "));
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String category(String key) {
    return switch (key) {
      case "started" -> "started in the month";
      case "again" -> "came again";
      case "open" -> "left open by long reports";
      case "not_known" -> "too early or not known";
      case "not_reached" -> "set and not reached";
      case "none_set" -> "none set";
      case "nothing_reported" -> "nothing reported";
      case "still_coming" -> "still coming";
      default -> key.replace('_', ' ');
    };
  }
}
