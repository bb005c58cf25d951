package cairn.reports.disclosure.protect;

/**
 * How long to look before something coarser is tried; counted, so that it ends at the same place on
 * every machine.
 *
 * @param rounds how often cells are chosen anew
 * @param proofs how often a choice that seemed right may turn out unproved
 */
public record Effort(int rounds, int proofs) {
  /** Enough for years of funder tables. */
  public static final Effort STANDARD = new Effort(300, 10);
}
