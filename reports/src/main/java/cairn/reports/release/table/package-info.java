/** Categories of one measure: how they are joined, and how two ways of joining them meet. */
@NullMarked
package cairn.reports.release.table;

import org.jspecify.annotations.NullMarked;
