/** Where people got to, against their own goals, and what changed. */
@NullMarked
package cairn.reports.section.outcome;

import org.jspecify.annotations.NullMarked;
