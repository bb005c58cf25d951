/** Mappings of the files that people keep, made without a line of SQL. */
@NullMarked
package cairn.reports.cli.source;

import org.jspecify.annotations.NullMarked;
