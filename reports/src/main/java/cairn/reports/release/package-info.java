/**
 * What goes to others, when, and at which detail: the design ({@link
 * cairn.reports.release.ReleaseDesign}), the choice of a detail at which everybody is protected
 * ({@link cairn.reports.release.Drafting}), and the ledger of all that was ever released ({@link
 * cairn.reports.release.ReleaseLedger}). A period is released once; what is written is made of the
 * release alone, so that nothing hidden can reach a file.
 */
@NullMarked
package cairn.reports.release;

import org.jspecify.annotations.NullMarked;
