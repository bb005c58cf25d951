package cairn.reports.section;

/** The words for what is known of people at the start. */
final class AtTheStart {
  private AtTheStart() {}

  /** A covariate. */
  static String covariate(String key) {
    return switch (key) {
      case "baseline_days" -> "Days of use in the 28 before";
      case "goal_type" -> "Goal at the start";
      case "stage_at_entry" -> "Stage at the start";
      case "age" -> "Age";
      case "problem" -> "Most problematic";
      default -> Variables.variable(key);
    };
  }

  /** One of its levels. */
  static String level(Material m, String covariate, String level) {
    String vocabulary =
        switch (covariate) {
          case "goal_type" -> Labels.GOAL_TYPES;
          case "stage_at_entry" -> Labels.STAGES;
          case "problem" -> Labels.PROBLEMS;
          case "housing" -> "housing";
          default -> "";
        };
    return switch (level) {
      case "unknown" -> "Not known";
      case "mean" -> "Mean";
      default -> m.labels().of(vocabulary, level);
    };
  }

  /** Both: {@code Goal at the start: moderation}. */
  static String row(Material m, ResultRow r) {
    return covariate(r.text("covariate"))
        + ": "
        + Words.small(level(m, r.text("covariate"), r.text("level")));
  }
}
