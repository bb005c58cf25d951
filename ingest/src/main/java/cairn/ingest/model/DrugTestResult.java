package cairn.ingest.model;

/** What a test found. */
public enum DrugTestResult implements Keyed {
  POSITIVE,
  NEGATIVE,
  MIXED
}
