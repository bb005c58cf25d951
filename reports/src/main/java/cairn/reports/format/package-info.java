/**
 * Writers, one a format: a report as one offline HTML file, a table as CSV with its description.
 */
@NullMarked
package cairn.reports.format;

import org.jspecify.annotations.NullMarked;
