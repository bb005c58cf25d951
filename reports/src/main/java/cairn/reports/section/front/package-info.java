/** The page read first, and what changed this month. */
@NullMarked
package cairn.reports.section.front;

import org.jspecify.annotations.NullMarked;
