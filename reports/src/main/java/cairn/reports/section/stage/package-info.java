/** Moves between stages of change. */
@NullMarked
package cairn.reports.section.stage;

import org.jspecify.annotations.NullMarked;
