package cairn.ingest.merge;

import cairn.ingest.delivery.RowBreach;

/** A rule of one table about the other rows of the same person. */
interface PersonRule {
  /** What the rule says of a row. */
  enum Answer {
    /** The row keeps the rule, or was warned about. */
    KEPT,
    /** The row belongs to a row that was rejected. */
    WITH_PARENT,
    /** The row breaks the rule and was reported. */
    REJECTED
  }

  /** The table it is about. */
  String table();

  /** Holds the rule against one row of the delivery; a breach is told to the reporter. */
  Answer check(Fact fact, PersonState state, Reporter reporter);

  /** Takes what a rule finds. */
  interface Reporter {
    /** The row is left out. */
    void reject(Fact fact, RowBreach breach);

    /** The row stays. */
    void warn(Fact fact, RowBreach breach);
  }
}
