package cairn.ingest.model;

/** Why no report is due for a time. */
public enum AwayReason implements Keyed {
  HOSPITAL(true),
  JAIL(true),
  RESIDENTIAL(true),
  PLANNED_BREAK(false),
  GROUP_BREAK(false);

  private final boolean controlledEnvironment;

  AwayReason(boolean controlledEnvironment) {
    this.controlledEnvironment = controlledEnvironment;
  }

  /** Whether substances are hard to come by there, so that its days leave every denominator. */
  public boolean isControlledEnvironment() {
    return controlledEnvironment;
  }
}
