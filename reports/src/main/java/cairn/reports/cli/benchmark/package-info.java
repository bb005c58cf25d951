/** {@code cairn benchmark}: how fast, how much memory, how it grows. */
@NullMarked
package cairn.reports.cli.benchmark;

import org.jspecify.annotations.NullMarked;
