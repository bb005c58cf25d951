package cairn.ingest.model;

/** Every meeting sets two goals: one about use, one about living well. */
public enum GoalDomain implements Keyed {
  SUBSTANCE,
  WELLNESS
}
