/** What changed this month. */
@NullMarked
package cairn.reports.section.front;

import org.jspecify.annotations.NullMarked;
