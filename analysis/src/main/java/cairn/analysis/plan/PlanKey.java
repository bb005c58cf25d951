package cairn.analysis.plan;

import cairn.ingest.model.Keyed;

/** A key of {@code plan.yaml}, with what it means. Every key may be left out. */
public enum PlanKey implements Keyed {
  WINDOWS("days before a milestone in which use is judged: a list of 1 to 366"),
  MINIMUM_COVERAGE("share of a window's days that reports must cover, from 0 to 1"),
  MINIMUM_DAYS_IN_WEEK(
      "days of a week that reports must cover for it to count as observed, 1 to 7"),
  STAGE_PAIRING(
      "days between two stage assessments that make a pair: a mapping of days and tolerance"),
  GAP_DAYS(
      "days without a session after which a stay counts as ended, by group type: a mapping; the"
          + " catalogue holds for the other types"),
  SENSITIVITY_GAPS("gaps in days that stand beside the group type's own: a list"),
  NEW_START_DAYS("a session more than this many days after the last one is a new start"),
  REENGAGEMENT_DAYS("a session within this many days after a stay ended is coming back"),
  COMPLETION_SENSITIVITIES(
      "sessions attended that stand beside the catalogue's number for a planned course: a list"),
  MILESTONES("weeks after the start at which outcomes are judged, beside the month's end: a list"),
  ATTENDED_SESSIONS("sessions attended in a group type that make a person count in it"),
  REFERENCE_GROUP_TYPE("the group type that the others are compared with"),
  PRIMARY_OUTCOME("the one outcome declared beforehand: id of a definition"),
  PRIMARY_MILESTONE("when it is judged: week_N of milestones, or month_end"),
  COVARIATES("what comparisons are adjusted for: a list, see Covariate"),
  ADJUSTMENT("which adjusted estimate is shown first: weighted, standardised or doubly_robust"),
  CONFIDENCE("level of intervals, above 0.5 and below 1"),
  MINIMUM_GROUPS("groups of a type below which comparisons are descriptive only"),
  RESAMPLES("draws of a bootstrap"),
  SEED("where the draws start, so that they are the same each time"),
  SMALLEST_CELL("the smallest count that is shown outside the program"),
  MISSING_RULES("what is done about missing reports in the default reports: a list"),
  KEPT_SHARE("share of a planned period that makes it mostly kept, from 0 to 1"),
  RELIABLE_CHANGE(
      "standard deviation and reliability of days used in 28, by problem, for reliable change by"
          + " Jacobson and Truax: a mapping of mappings with sd and reliability"),
  YOUNGEST_AGE("the youngest age that the program may hold"),
  START("where a person's time starts: first_session, or intake where attendance is not collected");

  private final String meaning;

  PlanKey(String meaning) {
    this.meaning = meaning;
  }

  /** What the key means, for the documentation and for messages. */
  public String meaning() {
    return meaning;
  }
}
