package cairn.ingest.model;

/** Who can come when: a fixed circle, an open circle, or whoever comes today. */
public enum GroupFormat implements Keyed {
  CLOSED,
  OPEN,
  DROP_IN
}
