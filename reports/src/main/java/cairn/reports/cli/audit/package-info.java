/** {@code cairn audit}: what a stranger can work out of what was shown. */
@NullMarked
package cairn.reports.cli.audit;

import org.jspecify.annotations.NullMarked;
