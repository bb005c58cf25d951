/**
 * Whether an estimate has a finite value, before it is looked for: a column that tells the outcome
 * apart without an error drives its coefficient to infinity, and an optimiser would stop anywhere
 * on the way. {@link cairn.analysis.statistic.separation.Separation} names the columns, for
 * outcomes of yes and no and for events in time. Pure functions of arrays; see {@link
 * cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.separation;

import org.jspecify.annotations.NullMarked;
