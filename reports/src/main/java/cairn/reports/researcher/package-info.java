/**
 * What leaves the program for researchers under an agreement: tables without small numbers of
 * people, and to whom what was given.
 */
@NullMarked
package cairn.reports.researcher;

import org.jspecify.annotations.NullMarked;
