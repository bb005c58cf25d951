/**
 * What several sections say of people at the start, so that it is said once and in the same words.
 * Made from rows of results alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.start;

import org.jspecify.annotations.NullMarked;
