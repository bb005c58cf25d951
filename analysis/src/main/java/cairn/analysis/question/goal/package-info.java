/**
 * What people chose for themselves, and what came of it: goals by kind with their reviews and
 * attainment, weeks within the goal that was the person's own that week, planned times without use,
 * and what comes first in the person's own order. The verdicts of definitions stand in {@code
 * question.outcome}.
 */
@NullMarked
package cairn.analysis.question.goal;

import org.jspecify.annotations.NullMarked;
