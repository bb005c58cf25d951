package cairn.reports.section;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words for what is recorded of people at intake. */
final class Variables {
  private static final Map<String, String> VOCABULARIES =
      Map.of(
          "gender", "genders",
          "race_ethnicity", "race_ethnicities",
          "referral_source", "referral_sources",
          "most_problematic", "problems",
          "housing", "housing",
          "employment", "employment",
          "legal", "legal_statuses",
          "drinking_limits", "drinking_limits");

  private Variables() {}

  /** What was recorded. */
  static String variable(String key) {
    return switch (key) {
      case "age", "age_band", "age_at_intake" -> "Age at intake";
      case "race_ethnicity" -> "Race and ethnicity";
      case "referral_source" -> "Came by way of";
      case "mandated" -> "Told to come by a court or an agency";
      case "co_occurring" -> "A mental health condition beside use";
      case "earlier_treatment" -> "Earlier treatment";
      case "most_problematic" -> "Most problematic to the person";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  /** Values in the order of their vocabulary, others in the order given. */
  static List<String> inOrder(Labels labels, String variable, List<String> categories) {
    // Bands of age sort by their numbers, save the youngest, which begins with a word.
    Stream<String> youngest = categories.stream().filter(c -> c.startsWith("under_"));
    Stream<String> rest = categories.stream().filter(c -> !c.startsWith("under_"));
    return labels.inOrder(
        VOCABULARIES.getOrDefault(variable, ""), Stream.concat(youngest, rest).toList());
  }

  /** Its value. */
  static String category(Labels labels, ResultRow row) {
    String key = row.text("category");
    return switch (key) {
      case "unknown" -> "Not known";
      case "true", "yes" -> "Yes";
      case "false", "no" -> "No";
      default -> labels.of(VOCABULARIES.getOrDefault(row.text("variable"), ""), key);
    };
  }
}
