/**
 * Moves between stages of change: as a matrix, by direction, as paths and as a process in time.
 * Made from rows of results alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.stage;

import org.jspecify.annotations.NullMarked;
