/** Adjusted differences: weights, standardisation, and both at once. */
@NullMarked
package cairn.analysis.statistic.weighting;

import org.jspecify.annotations.NullMarked;
