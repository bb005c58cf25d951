/**
 * The rule for small numbers, and the refusal to give out what could tell somebody. What is shown
 * of a month is decided in {@code cairn.reports.release}.
 */
@NullMarked
package cairn.reports.disclosure;

import org.jspecify.annotations.NullMarked;
