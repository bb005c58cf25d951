package cairn.reports.words;

import cairn.analysis.person.history.IntakeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The words for what is recorded of people at intake, and its order. */
public final class VariableWords {
  private static final List<String> ORDER =
      List.of(
          "age",
          "gender",
          "race_ethnicity",
          "referral_source",
          "mandated",
          "earlier_treatment",
          "co_occurring",
          "housing",
          "most_problematic");
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

  private VariableWords() {}

  /** What was recorded, others after those known here. */
  public static List<String> inOrder(List<String> variables) {
    List<String> ordered = new ArrayList<>(ORDER.stream().filter(variables::contains).toList());
    variables.stream().filter(v -> !ordered.contains(v)).forEach(ordered::add);
    return ordered;
  }

  /** The variables recorded at intake, in the order of reports. */
  public static List<String> all() {
    return ORDER;
  }

  /** The vocabulary of a variable's categories; empty where they are not of the catalogue. */
  public static String vocabulary(String variable) {
    return VOCABULARIES.getOrDefault(variable, "");
  }

  /** What was recorded. */
  public static String variable(String key) {
    return switch (key) {
      case "race_ethnicity" -> "Race, ethnicity";
      case "referral_source" -> "Sent by";
      case "mandated" -> "Told to come";
      case "co_occurring" -> "Mental health condition";
      case "most_problematic" -> "Most problematic";
      default -> Words.capital(key.replace('_', ' '));
    };
  }

  /** Values in the order of their vocabulary, others in the order given. */
  public static List<String> inOrder(Labels labels, String variable, List<String> categories) {
    // Bands of age sort by their numbers, save the youngest, which begins with a word.
    Stream<String> youngest = categories.stream().filter(c -> c.startsWith("under_"));
    Stream<String> rest = categories.stream().filter(c -> !c.startsWith("under_"));
    return labels.inOrder(
        VOCABULARIES.getOrDefault(variable, ""), Stream.concat(youngest, rest).toList());
  }

  /** Its value. */
  public static String category(Labels labels, String variable, String key) {
    return key.equals(IntakeVariable.UNKNOWN)
        ? "Not known"
        : labels.of(VOCABULARIES.getOrDefault(variable, ""), key);
  }

  /** The same within a sentence, where names of peoples keep their capitals. */
  public static String inSentence(Labels labels, String variable, String key) {
    String category = category(labels, variable, key);
    boolean isName =
        variable.equals(IntakeVariable.RACE_ETHNICITY.key()) && !key.equals(IntakeVariable.UNKNOWN);
    return isName ? category : Words.small(category);
  }
}
