/** Commands on a store: asking it in SQL, verifying, repairing and pruning it. */
@NullMarked
package cairn.reports.cli.store;

import org.jspecify.annotations.NullMarked;
