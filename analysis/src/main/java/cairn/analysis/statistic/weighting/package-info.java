/**
 * Adjusted differences of two groups that were not drawn by lot: weights by the chance of being in
 * the group, standardisation over a model of the outcome, and both at once; how alike the groups
 * are, and how strong something unmeasured would have to be. Pure functions of arrays; see {@link
 * cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.weighting;

import org.jspecify.annotations.NullMarked;
