/**
 * Outcomes that were not seen: multiple imputation and the rules that make one estimate of several
 * data sets, weights by the chance of being seen, and counts under a stated assumption. Each says
 * what it assumes of those who were not seen. Pure functions of arrays; see {@link
 * cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.missing;

import org.jspecify.annotations.NullMarked;
