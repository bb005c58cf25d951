/**
 * Harms: a ledger by month, the start against a milestone, naloxone, and deaths. What nobody asked
 * about is unknown, never zero.
 */
@NullMarked
package cairn.analysis.question.harm;

import org.jspecify.annotations.NullMarked;
