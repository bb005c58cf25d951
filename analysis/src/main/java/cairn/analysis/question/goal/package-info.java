/** What people chose for themselves, and what came of it. */
@NullMarked
package cairn.analysis.question.goal;

import org.jspecify.annotations.NullMarked;
