package cairn.ingest.model;

/** Whether a planned meeting took place. */
public enum SessionStatus implements Keyed {
  HELD,
  CANCELLED
}
