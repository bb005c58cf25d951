/**
 * Shares, their differences and ratios, with intervals: one file a method, named after who
 * published it, so that a table can name what it used. Wilson is what shares of reports are shown
 * with. Counts go in, never a share. Pure functions; see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.proportion;

import org.jspecify.annotations.NullMarked;
