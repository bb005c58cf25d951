/** The month and its steps: checking, ingesting, analysing, reporting; and a made-up program. */
@NullMarked
package cairn.reports.cli.month;

import org.jspecify.annotations.NullMarked;
