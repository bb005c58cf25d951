package cairn.reports.disclosure.joint;

/** What becomes of a cell. */
public enum Seen {
  /** Not decided yet: whoever protects may print or hide it. */
  OPEN,
  /** Its number is printed. */
  PRINTED,
  /** Its number went out before anybody looked, small or not, and cannot be taken back. */
  PUBLIC,
  /** Hidden for its own number. */
  PRIMARY,
  /** Hidden so that another cannot be worked out. */
  COMPLEMENTARY;

  /** Whether the number is not told. */
  public boolean isHidden() {
    return this == PRIMARY || this == COMPLEMENTARY;
  }
}
