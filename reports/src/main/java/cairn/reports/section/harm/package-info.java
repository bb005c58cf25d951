/** Harms: how often, of whom it was asked, and what became of them since the start. */
@NullMarked
package cairn.reports.section.harm;

import org.jspecify.annotations.NullMarked;
