package cairn.reports.disclosure.solver;

/**
 * The most that a form can be where its unknowns need not be whole.
 *
 * @param isFound whether the solver came to an end
 * @param value the most
 * @param unknowns values with which it is reached
 * @param prices of each row, how much the most would grow if the bound that holds it were one
 *     higher: above 0 where the upper bound holds it, below 0 where the lower one does
 */
public record Extreme(boolean isFound, double value, double[] unknowns, double[] prices) {}
