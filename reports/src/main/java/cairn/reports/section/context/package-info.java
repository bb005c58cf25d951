/**
 * What goes with what: early signs of staying, the same people with and without a feeling, a topic
 * or a home, and where people go next; no sentence says what brings it about. Made from rows of
 * results alone; nothing is estimated here.
 */
@NullMarked
package cairn.reports.section.context;

import org.jspecify.annotations.NullMarked;
