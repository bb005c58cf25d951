package cairn.ingest.model;

/** What a scale asks about, where a question of the analysis is about just that. */
public enum ScaleSubject implements Keyed {
  /** The working alliance, or the session as the person saw it. */
  ALLIANCE,
  /** The climate of the group. */
  CLIMATE,
  /** How much the members of the group hold together. */
  COHESION,
  /** What speaks for a change and what against it: subscales {@code pros} and {@code cons}. */
  DECISIONAL_BALANCE
}
