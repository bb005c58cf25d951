package cairn.ingest.model;

/** What sort of problem a goal or a stage of change is about. */
public enum ProblemKind implements Keyed {
  SUBSTANCE,
  WELLBEING,
  RISK
}
