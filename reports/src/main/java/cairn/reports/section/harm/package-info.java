/**
 * Harms: how often, of whom it was asked, and what became of them since the start; what nobody
 * asked about is not zero. Made from rows of results alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.harm;

import org.jspecify.annotations.NullMarked;
