/** Making a month's reports: who they are for, what each may see, and the files they become. */
@NullMarked
package cairn.reports.job;

import org.jspecify.annotations.NullMarked;
