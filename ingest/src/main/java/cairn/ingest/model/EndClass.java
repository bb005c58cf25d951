package cairn.ingest.model;

/**
 * How the end of a stay counts: as planned, as leaving, as an end that came from outside, or as
 * unknown.
 */
public enum EndClass implements Keyed {
  PLANNED,
  LEFT,
  COMPETING,
  CENSORED
}
