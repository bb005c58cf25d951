/** Moves between states: methods of {@code cairn estimate}, one file each. */
@NullMarked
package cairn.analysis.method.state;

import org.jspecify.annotations.NullMarked;
