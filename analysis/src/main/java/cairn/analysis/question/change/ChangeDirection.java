package cairn.analysis.question.change;

import cairn.ingest.model.Keyed;

/** Which way a change goes. */
public enum ChangeDirection implements Keyed {
  /** Something got easier. */
  POSITIVE,
  /** Something got harder; counted by the same rules. */
  SETBACK
}
