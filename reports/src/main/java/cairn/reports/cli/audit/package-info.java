/** {@code cairn audit}: what a stranger can work out of tables. */
@NullMarked
package cairn.reports.cli.audit;

import org.jspecify.annotations.NullMarked;
