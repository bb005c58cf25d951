/**
 * What is so of one person at one day, put together from goals, stages, stays and definitions on
 * use, so that a rule which joins them can look at it.
 */
@NullMarked
package cairn.analysis.definition.fact;

import org.jspecify.annotations.NullMarked;
