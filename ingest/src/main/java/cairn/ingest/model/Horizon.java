package cairn.ingest.model;

/** How far ahead a goal looks. */
public enum Horizon implements Keyed {
  SHORT,
  LONG
}
