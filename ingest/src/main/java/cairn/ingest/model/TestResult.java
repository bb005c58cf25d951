package cairn.ingest.model;

/** What a test found. */
public enum TestResult implements Keyed {
  POSITIVE,
  NEGATIVE,
  MIXED
}
