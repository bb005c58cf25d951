/**
 * Looks at everything an audience has as a stranger would, and says what can be worked out. Nothing
 * here knows how numbers were hidden. What it says is proved by tables of whole numbers that agree
 * with everything known; {@link cairn.reports.disclosure.audit.WitnessCheck} adds them up with no
 * solver and no fractions, so that a mistake of a solver cannot let a number through.
 */
@NullMarked
package cairn.reports.disclosure.audit;

import org.jspecify.annotations.NullMarked;
