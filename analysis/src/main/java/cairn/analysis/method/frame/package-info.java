/**
 * What every method stands on: columns of anybody's data by the role they are read for, what can be
 * estimated of them, the answer as tables of figures, and numbers as text. Reads no file and prints
 * nothing.
 */
@NullMarked
package cairn.analysis.method.frame;

import org.jspecify.annotations.NullMarked;
