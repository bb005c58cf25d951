/** People who share groups: methods of {@code cairn estimate}, one file each. */
@NullMarked
package cairn.analysis.method.cluster;

import org.jspecify.annotations.NullMarked;
