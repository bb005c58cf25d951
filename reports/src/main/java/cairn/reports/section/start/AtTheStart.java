package cairn.reports.section.start;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.start.Trait;
import cairn.reports.section.ReportMaterial;
import cairn.reports.words.Labels;
import cairn.reports.words.VariableWords;
import cairn.reports.words.Words;

/** The words for what is known of people at the start. */
public final class AtTheStart {
  private AtTheStart() {}

  /** A covariate. */
  public static String covariate(Covariate covariate) {
    return switch (covariate) {
      case BASELINE_DAYS -> "Days of use in the 28 before";
      case GOAL_TYPE -> "Goal at the start";
      case STAGE_AT_ENTRY -> "Stage at the start";
      case AGE -> "Age";
      case PROBLEM -> "Most problematic";
      default -> VariableWords.variable(covariate.key());
    };
  }

  /** One of its levels. */
  public static String level(ReportMaterial m, Covariate covariate, String level) {
    String vocabulary =
        switch (covariate) {
          case GOAL_TYPE -> Labels.GOAL_TYPES;
          case STAGE_AT_ENTRY -> Labels.STAGES;
          case PROBLEM -> Labels.PROBLEMS;
          case HOUSING -> "housing";
          default -> "";
        };
    return switch (level) {
      case Trait.UNKNOWN -> "Not known";
      case Trait.MEAN -> "Mean";
      default -> m.labels().of(vocabulary, level);
    };
  }

  /** Both: {@code Goal at the start: moderation}. */
  public static String row(ReportMaterial m, Covariate covariate, String level) {
    return covariate(covariate) + ": " + Words.small(level(m, covariate, level));
  }
}
