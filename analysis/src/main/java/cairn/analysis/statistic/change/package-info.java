/** Before and after of the same people. */
@NullMarked
package cairn.analysis.statistic.change;

import org.jspecify.annotations.NullMarked;
