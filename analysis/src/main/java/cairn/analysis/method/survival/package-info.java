/** Time to an event, or to ends that compete: methods of {@code cairn estimate}, one file each. */
@NullMarked
package cairn.analysis.method.survival;

import org.jspecify.annotations.NullMarked;
