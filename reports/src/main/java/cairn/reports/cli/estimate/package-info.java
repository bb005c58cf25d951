/**
 * {@code cairn estimate}: one command that runs any method by its card, and the reading and
 * printing of it.
 */
@NullMarked
package cairn.reports.cli.estimate;

import org.jspecify.annotations.NullMarked;
