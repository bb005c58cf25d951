/** What joins outcomes, stages, stays and goals: the person's own goal, and any positive change. */
@NullMarked
package cairn.analysis.synthesis;

import org.jspecify.annotations.NullMarked;
