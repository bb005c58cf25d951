package cairn.reports.diff;

/** Why a number may be another one. */
public enum Cause {
  /** Another month is told of, with what happened until its end. */
  MONTH("month"),
  /** Rows came that were not there. */
  NEW_RECORDS("new records"),
  /** Rows came in place of earlier ones, or were taken back. */
  CORRECTED_RECORDS("corrected records"),
  /** A key of the plan has another value. */
  PLAN("plan"),
  /** A definition is new, gone, or of another version. */
  DEFINITIONS("definitions"),
  /** Another version of Cairn worked it out. */
  CODE("code");

  private final String words;

  Cause(String words) {
    this.words = words;
  }

  /** The cause as it is read. */
  public String words() {
    return words;
  }
}
