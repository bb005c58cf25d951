/**
 * A row a person for researchers under an agreement: keyed ids, days counted from each person's
 * start, and people alike enough that each shares what others may know with k - 1 more.
 */
@NullMarked
package cairn.reports.researcher.person;

import org.jspecify.annotations.NullMarked;
