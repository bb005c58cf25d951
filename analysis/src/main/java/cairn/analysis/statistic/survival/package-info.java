/**
 * Time to an end where people share groups, and the hazard that has added up. Pure functions of
 * arrays; see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.survival;

import org.jspecify.annotations.NullMarked;
