/**
 * What every command answers with, so that all look alike: data as a table, CSV or JSON ({@link
 * cairn.reports.cli.answer.Answer}), text for a terminal of 80 columns, what an exit code says to a
 * script, and failures with a message that a person can act on ({@link
 * cairn.reports.cli.answer.CommandFailure}).
 */
@NullMarked
package cairn.reports.cli.answer;

import org.jspecify.annotations.NullMarked;
