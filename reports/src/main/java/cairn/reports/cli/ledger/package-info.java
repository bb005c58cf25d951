/** {@code cairn ledger}: what was ever released. */
@NullMarked
package cairn.reports.cli.ledger;

import org.jspecify.annotations.NullMarked;
