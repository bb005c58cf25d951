package cairn.reports.disclosure.solver;

/**
 * What to choose.
 *
 * @param proof what is known of it
 * @param chosen for each whether it is chosen; none where nothing was found
 */
public record Choice(Proof proof, boolean[] chosen) {}
