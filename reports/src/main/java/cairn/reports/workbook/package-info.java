/** Published tables as a workbook that a spreadsheet opens: a sheet a table, and what is where. */
@NullMarked
package cairn.reports.workbook;

import org.jspecify.annotations.NullMarked;
