/** The sections of the evaluator's report, one file each, in one ordered list. */
@NullMarked
package cairn.reports.section;

import org.jspecify.annotations.NullMarked;
