package cairn.reports.disclosure.protect;

/**
 * How long to look for the least; counted, so that it ends at the same place on every machine.
 *
 * @param rounds how often cells are chosen anew; after that what is hidden stays hidden, and more
 *     is hidden until nobody can be found
 * @param choosing how much of the solver's deterministic time, about seconds, a choice may take
 * @param proofs how often a choice that seemed right may turn out unproved before something coarser
 *     is tried
 */
public record Effort(int rounds, double choosing, int proofs) {
  /** Enough for years of funder tables. */
  public static final Effort STANDARD = new Effort(60, 1, 10);
}
