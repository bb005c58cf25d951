package cairn.analysis.person.verdict;

import cairn.ingest.model.Keyed;

/** What a definition does about periods without a report. It belongs to the definition. */
public enum MissingRule implements Keyed {
  /** Only what was observed counts; too little of it is not evaluable. */
  OBSERVED,
  /** A missing period counts as use. */
  MISSING_IS_USE,
  /** A missing period counts as no use. */
  MISSING_IS_NO_USE,
  /** A person without a verdict counts as not achieved. */
  MISSING_IS_NO_IMPROVEMENT,
  /** The last known period is carried forward. */
  LAST_CARRIED_FORWARD,
  /** The person's own most frequent period stands in. */
  PERSON_MODE,
  /** The neighbours on both sides stand in. */
  NEAREST_NEIGHBOURS,
  /** Several draws from a model stand in. */
  MULTIPLE_IMPUTATION
}
