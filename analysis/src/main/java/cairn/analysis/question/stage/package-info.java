/**
 * How people move between stages of change: as matrices, by direction, from the first assessment to
 * the last, and as a process in continuous time.
 */
@NullMarked
package cairn.analysis.question.stage;

import org.jspecify.annotations.NullMarked;
