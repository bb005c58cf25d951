/** Who came, and who they are. */
@NullMarked
package cairn.reports.section.people;

import org.jspecify.annotations.NullMarked;
