package cairn.ingest.model;

/** Whose goal it is. */
public enum ChosenBy implements Keyed {
  CLIENT,
  TOGETHER,
  MANDATED
}
