/** {@code cairn definitions}: the library in words, and applied to words. */
@NullMarked
package cairn.reports.cli.definitions;

import org.jspecify.annotations.NullMarked;
