package cairn.analysis.person.plan;

import cairn.ingest.model.Keyed;
import java.util.Locale;

/**
 * What is known of people at the start that comparisons can be adjusted for; a plan names those it
 * wants.
 */
public enum Covariate implements Keyed {
  BASELINE_DAYS,
  GOAL_TYPE,
  STAGE_AT_ENTRY,
  PROBLEM,
  MANDATED,
  HOUSING,
  CO_OCCURRING,
  AGE,
  EARLIER_TREATMENT;

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
    return this == BASELINE_DAYS || this == AGE;
  }
}
