package cairn.analysis.person.plan;

/**
 * How a score spreads before the group and how well it repeats, for reliable change by Jacobson and
 * Truax (1991).
 *
 * @param sd standard deviation at the start, above 0
 * @param reliability from 0 to 1, 1 excluded
 */
public record ScoreSpread(double sd, double reliability) {}
