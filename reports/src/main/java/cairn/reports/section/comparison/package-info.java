/**
 * Kinds of group set side by side: who their people are at the start, and differences in outcomes
 * with what the numbers allow for, the missing and what is not measured. Made from rows of results
 * alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.comparison;

import org.jspecify.annotations.NullMarked;
