package cairn.reports.section.start;

import cairn.analysis.person.plan.Covariate;
import cairn.analysis.start.Trait;
import cairn.reports.section.ReportMaterial;
import cairn.reports.words.Labels;
import cairn.reports.words.VariableWords;
import cairn.reports.words.Words;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** A note of the results as a reader sees it: covariates by their names, keys with spaces. */
  public static String note(@Nullable String note) {
    return note == null
        ? ""
        : Arrays.stream(note.split("; ")).map(AtTheStart::named).collect(Collectors.joining("; "));
  }

  /** One part of a note, which begins with the covariate that it is about, if with any. */
  private static String named(String part) {
    for (Covariate covariate : Covariate.values()) {
      String key = covariate.key();
      if (part.startsWith(key + " ") || part.startsWith(key + ":")) {
        String rest = part.substring(key.length()).replace('_', ' ');
        return Words.small(covariate(covariate)) + rest;
      }
    }
    return part.replace('_', ' ');
  }
}
