/**
 * Moves between states: in one step, counted from one observation to the next, and in continuous
 * time for people seen only now and then. {@link cairn.analysis.statistic.multistate.PanelMarkov}
 * fits intensities, {@link cairn.analysis.statistic.multistate.PanelMarkovFit} tells probabilities,
 * stays and first passages from them. Pure functions of arrays; see {@link
 * cairn.analysis.statistic}.
 */
@NullMarked
package cairn.analysis.statistic.multistate;

import org.jspecify.annotations.NullMarked;
