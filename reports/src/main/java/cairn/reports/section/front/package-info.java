/**
 * The page read first, and what changed this month: a few numbers at a glance, each beside last
 * month and with how sure it is. Made from rows of results alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.front;

import org.jspecify.annotations.NullMarked;
