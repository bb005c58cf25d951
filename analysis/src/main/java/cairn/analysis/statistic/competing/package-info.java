/** Ends of several kinds, of which the first hides the others. */
@NullMarked
package cairn.analysis.statistic.competing;

import org.jspecify.annotations.NullMarked;
