package cairn.ingest.model;

/** What a goal asks of use: the property that decides how an outcome is held against the goal. */
public enum GoalAim implements Keyed {
  /** No use. */
  ABSTINENCE,
  /** No use between two dates. */
  PLANNED_ABSTINENCE,
  /** Use within limits: the published ones, or the target of the goal. */
  MODERATION,
  /** Fewer days of use. */
  FEWER_DAYS,
  /** Less at a time or in all. */
  SMALLER_AMOUNT,
  /** Fewer hours of use. */
  FEWER_HOURS,
  /** Use on special occasions only. */
  SPECIAL_OCCASIONS,
  /** Use with less danger. */
  SAFER_USE,
  /** No use of one substance, while another may be used instead. */
  SUBSTITUTION,
  /** Nothing that a use report could confirm: the review of the goal itself decides. */
  REVIEW
}
