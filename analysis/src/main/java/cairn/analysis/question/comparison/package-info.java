/**
 * Group types side by side, plain and adjusted for who is in them, and what the missing could
 * change.
 */
@NullMarked
package cairn.analysis.question.comparison;

import org.jspecify.annotations.NullMarked;
