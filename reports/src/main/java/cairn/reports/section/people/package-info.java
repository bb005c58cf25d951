/**
 * Who came, and who they are: steps from the records to the results, and what was recorded at
 * intake. Made from rows of results alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.people;

import org.jspecify.annotations.NullMarked;
