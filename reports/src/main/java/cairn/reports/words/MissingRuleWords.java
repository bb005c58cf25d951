package cairn.reports.words;

import cairn.analysis.person.verdict.MissingRule;

/** The words for what is done about missing reports. */
public final class MissingRuleWords {
  private MissingRuleWords() {}

  /** The rule in the head of a column. */
  public static String label(MissingRule rule) {
    return switch (rule) {
      case OBSERVED -> "Of those with a verdict";
      case MISSING_IS_USE -> "Missing as use";
      case MISSING_IS_NO_USE -> "Missing as no use";
      case MISSING_IS_NO_IMPROVEMENT -> "No verdict as without";
      case LAST_CARRIED_FORWARD -> "Last week carried on";
      case PERSON_MODE -> "Person's usual week";
      case NEAREST_NEIGHBOURS -> "Weeks beside it";
      case MULTIPLE_IMPUTATION -> "Multiple imputation";
    };
  }

  /** What the rule does, as the end of a sentence. */
  public static String meaning(MissingRule rule) {
    return switch (rule) {
      case OBSERVED -> "only what was observed counts, and too little of it gives no verdict";
      case MISSING_IS_USE -> "a missing period counts as use";
      case MISSING_IS_NO_USE -> "a missing period counts as no use";
      case MISSING_IS_NO_IMPROVEMENT -> "a person without a verdict counts as without the outcome";
      case LAST_CARRIED_FORWARD -> "the last known period is carried forward";
      case PERSON_MODE -> "the person's own most frequent period stands in";
      case NEAREST_NEIGHBOURS -> "the neighbours on both sides stand in";
      case MULTIPLE_IMPUTATION -> "several draws from a model stand in";
    };
  }
}
