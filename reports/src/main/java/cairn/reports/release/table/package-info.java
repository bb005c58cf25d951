/**
 * One table of people: its categories, what of it is hidden, and what can be worked out of it
 * ({@link cairn.reports.release.table.TableNetwork}). {@link cairn.reports.release.table.Masking}
 * hides as little as it can.
 */
@NullMarked
package cairn.reports.release.table;

import org.jspecify.annotations.NullMarked;
