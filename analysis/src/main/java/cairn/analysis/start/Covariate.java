package cairn.analysis.start;

import cairn.ingest.model.Keyed;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of people at the start that comparisons can be adjusted for; a plan names those it
 * wants. Days of use counted after the start count as unknown: the group may have changed them.
 */
public enum Covariate implements Keyed {
  BASELINE_DAYS(true, SubjectRow::daysBefore),
  GOAL_TYPE(false, subject -> subject.atStart().goalType()),
  STAGE_AT_ENTRY(false, subject -> subject.atStart().stageAtEntry()),
  PROBLEM(false, subject -> subject.atStart().problem()),
  MANDATED(false, subject -> subject.circumstances().mandated()),
  HOUSING(false, subject -> subject.circumstances().housing()),
  CO_OCCURRING(false, subject -> subject.circumstances().coOccurring()),
  AGE(true, subject -> subject.circumstances().age()),
  EARLIER_TREATMENT(false, subject -> subject.circumstances().earlierTreatment());

  private final boolean amount;
  private final Function<SubjectRow, @Nullable Object> getter;

  Covariate(boolean amount, Function<SubjectRow, @Nullable Object> getter) {
    this.amount = amount;
    this.getter = getter;
  }

  /**
   * The covariate of a key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Covariate of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Whether it is a number; else it is one of several levels. */
  public boolean isAmount() {
    return amount;
  }

  /** The number; NaN where nobody recorded it. */
  double amount(SubjectRow subject) {
    return getter.apply(subject) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** The key of the level, yes or no of what is so or not; null where nobody recorded it. */
  @Nullable String level(SubjectRow subject) {
    Object value = getter.apply(subject);
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value instanceof Keyed keyed ? keyed.key() : (String) value;
  }
}
