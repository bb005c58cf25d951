package cairn.analysis.statistic.separation;

/** An outcome that a column of a model may tell apart without an error, as far as it is open. */
interface Separable {
  /** What a column tells of the outcome. */
  enum Tells {
    /** Something, with errors: it has a finite coefficient. */
    SOMETHING,
    /** Who has the outcome, without an error. */
    WHO,
    /** Nothing: it is the same for all who are compared. */
    SAME
  }

  /** The people about whom something is open, in their order; not to be changed. */
  int[] people();

  /** Whether a person has it. */
  boolean has(int person);

  /** Whether it matters when they have it. */
  boolean isTimed();

  /** What it is called: the event, the outcome. */
  String what();

  /** What a column, one value for each person there ever was, tells of these people. */
  Tells by(double[] column);

  /** What is open once the column has told what it can. */
  Separable without(double[] column);

  /** The stratum of each person there ever was. */
  int[] strata();
}
