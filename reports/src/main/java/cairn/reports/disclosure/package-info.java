/**
 * What may be shown to whom: which counts are hidden because they are small, which more must be
 * hidden so that none can be worked out from totals, and the proof that it is so. {@link
 * cairn.reports.disclosure.Protection} hides, {@link cairn.reports.disclosure.Audit} then looks as
 * a stranger would, and a {@link cairn.reports.disclosure.PrivacyRefusal} keeps what does not hold
 * from being written. Knows tables and nothing of what they are about.
 */
@NullMarked
package cairn.reports.disclosure;

import org.jspecify.annotations.NullMarked;
