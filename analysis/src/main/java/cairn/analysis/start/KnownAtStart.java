package cairn.analysis.start;

import cairn.analysis.person.plan.Covariate;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * What a subject's row holds of a covariate. Days of use counted after the start count as unknown:
 * the group may have changed them.
 */
final class KnownAtStart {
  private KnownAtStart() {}

  /** The number; NaN where nobody recorded it. */
  static double amount(Covariate covariate, SubjectRow subject) {
    return value(covariate, subject) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** The key of the level, yes or no of what is so or not; null where nobody recorded it. */
  static @Nullable String level(Covariate covariate, SubjectRow subject) {
    Object value = value(covariate, subject);
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value instanceof Keyed keyed ? keyed.key() : (String) value;
  }

  private static @Nullable Object value(Covariate covariate, SubjectRow subject) {
    return switch (covariate) {
      case BASELINE_DAYS -> subject.daysBefore();
      case GOAL_TYPE -> subject.atStart().goalType();
      case STAGE_AT_ENTRY -> subject.atStart().stageAtEntry();
      case PROBLEM -> subject.atStart().problem();
      case MANDATED -> subject.circumstances().mandated();
      case HOUSING -> subject.circumstances().housing();
      case CO_OCCURRING -> subject.circumstances().coOccurring();
      case AGE -> subject.circumstances().age();
      case EARLIER_TREATMENT -> subject.circumstances().earlierTreatment();
    };
  }
}
