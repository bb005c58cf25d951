package cairn.reports.cli;

import java.util.List;
import java.util.Map;

/** Which kind each type of group of the clinic is shown with, written down once more. */
final class KindsOfTypes {
  private static final Map<String, String> KINDS =
      Map.of(
          "abstinence_based", "abstinence",
          "twelve_step", "abstinence",
          "family_and_friends", "family",
          "individual_only", "individual");

  /** Every kind that the clinic has. */
  static final List<String> ALL = List.of("harm_reduction", "abstinence", "individual", "family");

  private KindsOfTypes() {}

  /** Whether people of a type stand in a row, whose key names its kinds. */
  static boolean has(String row, String type) {
    if (row.equals("all") || type.equals("all")) {
      return row.equals(type);
    }
    String kind = KINDS.getOrDefault(type, "harm_reduction");
    return List.of(row.split("_and_")).contains(kind);
  }
}
