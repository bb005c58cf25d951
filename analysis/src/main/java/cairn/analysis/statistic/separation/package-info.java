/** Whether an estimate has a finite value, before it is looked for. */
@NullMarked
package cairn.analysis.statistic.separation;

import org.jspecify.annotations.NullMarked;
