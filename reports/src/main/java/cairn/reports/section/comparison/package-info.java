/** Kinds of group set side by side, with what the numbers allow for. */
@NullMarked
package cairn.reports.section.comparison;

import org.jspecify.annotations.NullMarked;
