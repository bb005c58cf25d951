package cairn.analysis.plan;

import cairn.ingest.model.Keyed;

/** What is known of people at the start that comparisons can be adjusted for. */
public enum Covariate implements Keyed {
  BASELINE_DAYS,
  GOAL_TYPE,
  STAGE_AT_ENTRY,
  PROBLEM,
  MANDATED,
  HOUSING,
  CO_OCCURRING,
  AGE,
  EARLIER_TREATMENT
}
