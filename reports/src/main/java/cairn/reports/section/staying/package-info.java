/**
 * Who stays, in each kind of group and side by side: curves, a few numbers, restricted means and
 * rates, and how much hangs on the gap that ends a stay. Made from rows of results alone; nothing
 * is estimated here.
 */
@NullMarked
package cairn.reports.section.staying;

import org.jspecify.annotations.NullMarked;
