/** What every command answers with: tables, text for a terminal, exit codes and failures. */
@NullMarked
package cairn.reports.cli.answer;

import org.jspecify.annotations.NullMarked;
