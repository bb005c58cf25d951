package cairn.reports.disclosure.solver;

/**
 * Whole numbers.
 *
 * @param proof what is known of them
 * @param unknowns one for each unknown; none where nothing was found
 */
public record Whole(Proof proof, long[] unknowns) {}
