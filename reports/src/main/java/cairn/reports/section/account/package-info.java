/** What words and numbers mean, how far they can be relied on, how the report was made. */
@NullMarked
package cairn.reports.section.account;

import org.jspecify.annotations.NullMarked;
