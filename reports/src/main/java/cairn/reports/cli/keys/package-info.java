/** Commands about keys: the keystore, and deliveries made of raw exports with its help. */
@NullMarked
package cairn.reports.cli.keys;

import org.jspecify.annotations.NullMarked;
