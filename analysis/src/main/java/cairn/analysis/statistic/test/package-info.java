/**
 * Tests and intervals of one, two and several groups: means, ranks, shares and rates. Pure
 * functions of arrays; see {@link cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.test;

import org.jspecify.annotations.NullMarked;
