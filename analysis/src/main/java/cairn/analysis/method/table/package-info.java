/** Tables of counts: methods of {@code cairn estimate}, one file each. */
@NullMarked
package cairn.analysis.method.table;

import org.jspecify.annotations.NullMarked;
