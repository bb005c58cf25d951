/** What several sections say of people at the start. */
@NullMarked
package cairn.reports.section.start;

import org.jspecify.annotations.NullMarked;
