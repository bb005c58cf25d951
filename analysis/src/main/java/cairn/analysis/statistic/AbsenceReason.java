package cairn.analysis.statistic;

/** Why a number is not given; each constant has the words a table prints in the number's place. */
public enum AbsenceReason {
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
  /** A level at which nobody has the outcome, so that its coefficient runs to infinity. */
  NOBODY_THERE("not estimable: seen in nobody there"),
  /** A level at which everybody has the outcome. */
  EVERYBODY_THERE("not estimable: seen in everybody there"),
  /** Nobody at the level that others are compared with has the outcome. */
  NOBODY_COMPARED("not estimable: seen in nobody it is compared with"),
  /** Everybody at the level that others are compared with has the outcome. */
  EVERYBODY_COMPARED("not estimable: seen in everybody it is compared with"),
  /** A number that tells without an error who has the outcome. */
  NO_OVERLAP("not estimable: those with and without do not overlap in it"),
  /** The same for everybody whom other columns leave to compare. */
  SAME_FOR_ALL("not estimable: the same for all who can be compared"),
  /** Other columns tell all there is to tell. */
  NOTHING_LEFT("not estimable: nobody is left who could be compared"),
  /** People of one group only, where the variance is one between groups. */
  ONE_CLUSTER("not estimable: one cluster"),
  /** People, or groups, do not differ in what is estimated, so nothing tells its error. */
  NO_SPREAD("no interval: people, or groups, show no spread"),
  /** Fewer values than the variance needs. */
  TOO_FEW("not estimable: too few observations"),
  /** A number, or another column that does not tell groups of two kinds apart. */
  NOT_OF_GROUPS("not estimable by groups: the column is not one of 0 and 1"),
  /** Groups do not differ beyond chance, so that their deviation is 0 and has no error. */
  NO_DEVIATION("not estimable: the deviation between groups is 0"),
  /** A level or variable tells those with the event from those without, so a ratio runs away. */
  SEPARATED("not estimable: separated"),
  /** The method gives no finite value here. */
  NOT_ESTIMABLE("not estimable");

  private final String words;

  AbsenceReason(String words) {
    this.words = words;
  }

  /** The words to print in place of the number. */
  public String words() {
    return words;
  }
}
