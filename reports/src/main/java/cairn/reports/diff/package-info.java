/** What changed between two versions of results, number by number, and why it could. */
@NullMarked
package cairn.reports.diff;

import org.jspecify.annotations.NullMarked;
