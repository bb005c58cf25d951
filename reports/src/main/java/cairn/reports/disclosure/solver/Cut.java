package cairn.reports.disclosure.solver;

import java.util.Map;

/**
 * Of some things so much must be chosen that their weights add up.
 *
 * @param weights of each thing by its place, above 0
 * @param atLeast what they must add up to
 */
public record Cut(Map<Integer, Long> weights, long atLeast) {}
