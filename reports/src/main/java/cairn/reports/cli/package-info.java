/** The commands, a room for what they are about: the only place that prints or exits. */
@NullMarked
package cairn.reports.cli;

import org.jspecify.annotations.NullMarked;
