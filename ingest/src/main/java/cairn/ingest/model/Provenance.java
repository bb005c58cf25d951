package cairn.ingest.model;

/** Where a number in a catalogue or a definition comes from. */
public enum Provenance implements Keyed {
  PUBLISHED,
  PUBLISHED_SECONDARY,
  HOUSE,
  UNCONFIRMED
}
