package cairn.ingest.model;

/** Who or what says that a substance was used. */
public enum UseSource implements Keyed {
  SELF_REPORT,
  TIMELINE_FOLLOWBACK,
  URINE,
  SALIVA,
  BREATH,
  COLLATERAL
}
