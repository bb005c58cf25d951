package cairn.analysis.table;

import cairn.ingest.model.Keyed;

/** How an estimate may be read. */
public enum Standing implements Keyed {
  /** Tested: both sides have groups enough. */
  COMPARED,

  /** One estimate for all, with nothing beside it. */
  ESTIMATED,

  /** Too few groups to tell anything from it. */
  DESCRIPTIVE_ONLY,

  /** Refused: too few people. */
  TOO_FEW,

  /** Refused: next to nobody of one side is like anybody of the other. */
  NO_OVERLAP,

  /** There is no number. */
  NOT_ESTIMABLE
}
