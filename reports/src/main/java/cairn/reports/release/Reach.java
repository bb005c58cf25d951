package cairn.reports.release;

/** How much of a month is told, most first; the next is tried where the audit finds somebody. */
enum Reach {
  /** The month and, where it ends one, its quarter by kind of group. */
  QUARTER,
  /** The month alone. */
  MONTH,
  /** How many people came in the month, and nothing else. */
  TOTAL
}
