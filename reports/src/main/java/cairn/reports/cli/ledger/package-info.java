/** {@code cairn ledger} and {@code cairn audit}: what was ever released, and whether it is safe. */
@NullMarked
package cairn.reports.cli.ledger;

import org.jspecify.annotations.NullMarked;
