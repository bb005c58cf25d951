/** Published tables: the one in-memory form of every number that a report or a file shows. */
@NullMarked
package cairn.reports.table;

import org.jspecify.annotations.NullMarked;
