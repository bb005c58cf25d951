/** Shares, counts, rates and p values: methods of {@code cairn estimate}, one file each. */
@NullMarked
package cairn.analysis.method.proportion;

import org.jspecify.annotations.NullMarked;
