/** How much hangs on definitions and on missing reports, and for whom. */
@NullMarked
package cairn.reports.section.sensitivity;

import org.jspecify.annotations.NullMarked;
