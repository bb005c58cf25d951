/**
 * What funders read: the tables of a release, and the summary, which is made of those tables alone.
 */
@NullMarked
package cairn.reports.funder;

import org.jspecify.annotations.NullMarked;
