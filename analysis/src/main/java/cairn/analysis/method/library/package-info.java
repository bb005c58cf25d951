/** The list of all methods. */
@NullMarked
package cairn.analysis.method.library;

import org.jspecify.annotations.NullMarked;
