package cairn.analysis.statistic;

/** Why a number is not given; each constant has the words a table prints in the number's place. */
public enum Absence {
  /** There is nothing to count: 0 of 0. */
  NO_OBSERVATIONS("n/a: no observations"),
  /** The curve, or its confidence limit, does not fall far enough (a median, a quantile). */
  NOT_REACHED("not reached"),
  /** Nobody is observed at that time any more. */
  BEYOND_FOLLOW_UP("not observed that long"),
  /** A cell of the table is empty, so the ratio or its variance has no finite value. */
  EMPTY_CELL("not estimable: an empty cell"),
  /** All values are equal, so there is nothing to compare with. */
  NO_VARIATION("not estimable: all values are equal"),
  /** Fewer values than the variance needs. */
  TOO_FEW("not estimable: too few observations"),
  /** A level or variable tells those with the event from those without, so a ratio runs away. */
  SEPARATED("not estimable: separated"),
  /** The method gives no finite value here. */
  NOT_ESTIMABLE("not estimable");

  private final String words;

  Absence(String words) {
    this.words = words;
  }

  /** The words to print in place of the number. */
  public String words() {
    return words;
  }
}
