/**
 * Any positive change with its parts, its mirror (any setback), what measurement error alone would
 * show of both, days of use before and after beside what regression to the mean alone would bring,
 * and what people say speaks for a change and against it. The verdicts come from {@code
 * PersonOutcomes}; here they are counted and put beside what chance would give.
 */
@NullMarked
package cairn.analysis.question.change;

import org.jspecify.annotations.NullMarked;
