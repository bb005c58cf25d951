/** Commands about what is handed to researchers, and how alike people in a table are. */
@NullMarked
package cairn.reports.cli.researcher;

import org.jspecify.annotations.NullMarked;
