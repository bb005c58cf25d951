/** The goals that people set, what came of them, and how records are held against them. */
@NullMarked
package cairn.analysis.person.goal;

import org.jspecify.annotations.NullMarked;
