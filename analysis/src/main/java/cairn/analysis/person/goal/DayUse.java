package cairn.analysis.person.goal;

import cairn.ingest.model.Keyed;

/** What is known of use on a day. */
public enum DayUse implements Keyed {
  USED,
  NOT_USED,
  UNKNOWN
}
