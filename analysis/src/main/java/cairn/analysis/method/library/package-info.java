/**
 * The list of all methods of {@code cairn estimate}, in the order of its help. It stands in a room
 * of its own because it alone knows the rooms of all families: a new method is entered here, and a
 * test asks for its value from R.
 */
@NullMarked
package cairn.analysis.method.library;

import org.jspecify.annotations.NullMarked;
