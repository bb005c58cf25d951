/** Moves between states: in one step, and in continuous time seen now and then. */
@NullMarked
package cairn.analysis.statistic.multistate;

import org.jspecify.annotations.NullMarked;
