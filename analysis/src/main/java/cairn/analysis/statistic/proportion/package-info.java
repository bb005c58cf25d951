/** Shares, their differences and ratios, with intervals. */
@NullMarked
package cairn.analysis.statistic.proportion;

import org.jspecify.annotations.NullMarked;
