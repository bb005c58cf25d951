/**
 * Scripts that read the published tables in SPSS, Stata and SAS, with words for every column and
 * key. They are text made by rule; a table's values are not in them.
 */
@NullMarked
package cairn.reports.script;

import org.jspecify.annotations.NullMarked;
