package cairn.reports.disclosure.solver;

/** What a solver can say of its answer. */
public enum Proof {
  /** Nothing is better. */
  BEST,
  /** It holds; whether something is better was not seen within the effort. */
  FOUND,
  /** There is none. */
  NONE,
  /** None was seen within the effort. */
  UNFINISHED;

  /** Whether there is an answer. */
  public boolean isFound() {
    return this == BEST || this == FOUND;
  }
}
