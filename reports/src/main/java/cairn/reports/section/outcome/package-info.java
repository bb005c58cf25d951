/**
 * Where people got to, held against their own goals first and then by each definition; any positive
 * change with its mirror, and what chance alone would show. Made from rows of results alone;
 * nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.outcome;

import org.jspecify.annotations.NullMarked;
