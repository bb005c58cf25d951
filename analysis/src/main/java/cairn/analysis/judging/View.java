package cairn.analysis.judging;

import cairn.ingest.model.Keyed;

/** Where a person counts who has been to groups of several types; in the order of the keys. */
public enum View implements Keyed {
  /** In each type with as many sessions as the plan asks, which does not add up. */
  ATTENDED,
  /** Once, under the type of the first session. */
  FIRST
}
