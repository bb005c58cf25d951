package cairn.ingest.model;

/** What came of a goal when it was looked at. */
public enum ReviewStatus implements Keyed {
  MET,
  PARTLY,
  NOT_MET,
  CHANGED
}
