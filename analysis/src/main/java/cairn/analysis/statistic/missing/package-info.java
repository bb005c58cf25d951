/** Outcomes that were not seen. Pure functions of arrays; see {@link cairn.analysis.statistic}. */
@NullMarked
package cairn.analysis.statistic.missing;

import org.jspecify.annotations.NullMarked;
