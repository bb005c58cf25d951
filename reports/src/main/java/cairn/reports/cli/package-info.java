/** The commands, one file each: the only place that prints or exits. */
@NullMarked
package cairn.reports.cli;

import org.jspecify.annotations.NullMarked;
