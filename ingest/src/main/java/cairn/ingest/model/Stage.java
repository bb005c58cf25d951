package cairn.ingest.model;

/**
 * A stage of change of one problem, in the order of Prochaska, DiClemente and Norcross (1992), with
 * the two that group workers added: termination, the last, and return to use, which stands outside
 * the order.
 */
public enum Stage implements Keyed {
  PRECONTEMPLATION,
  CONTEMPLATION,
  PREPARATION,
  ACTION,
  MAINTENANCE,
  TERMINATION,
  RETURN_TO_USE;

  /**
   * Whether the stage has a place in the order; a return to use is neither forward nor backward.
   */
  public boolean isOrdered() {
    return this != RETURN_TO_USE;
  }
}
