/**
 * How much hangs on definitions and on missing reports, and for whom results differ. Made from rows
 * of results alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.sensitivity;

import org.jspecify.annotations.NullMarked;
