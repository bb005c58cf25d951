/** What goes with what: early signs, own time, next steps. */
@NullMarked
package cairn.reports.section.context;

import org.jspecify.annotations.NullMarked;
