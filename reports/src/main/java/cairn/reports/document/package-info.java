/** A report as a document: sections, blocks and cells, knowing nothing of the format written. */
@NullMarked
package cairn.reports.document;

import org.jspecify.annotations.NullMarked;
