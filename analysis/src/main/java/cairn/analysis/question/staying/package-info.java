/**
 * How long people keep coming: stays and how they ended, the curves of staying, group types side by
 * side, and what another gap would make of it.
 */
@NullMarked
package cairn.analysis.question.staying;

import org.jspecify.annotations.NullMarked;
