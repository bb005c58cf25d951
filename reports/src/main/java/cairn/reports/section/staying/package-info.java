/** Who stays, in each kind of group and side by side. */
@NullMarked
package cairn.reports.section.staying;

import org.jspecify.annotations.NullMarked;
