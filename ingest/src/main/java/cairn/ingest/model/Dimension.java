package cairn.ingest.model;

/** What a unit measures. */
public enum Dimension implements Keyed {
  ALCOHOL,
  WEIGHT,
  COUNT,
  TIME,
  DAYS,
  SESSIONS
}
