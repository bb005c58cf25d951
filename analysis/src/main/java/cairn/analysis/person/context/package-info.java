/**
 * The questions that the founding papers ask of groups: which feelings go with use, which topics
 * come before goals met, who keeps coming, how people live while they use, and where they go next.
 * What is found goes together; nothing here says what brings it about.
 */
@NullMarked
package cairn.analysis.person.context;

import org.jspecify.annotations.NullMarked;
