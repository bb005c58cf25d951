/** Who came, who they are, and whether what was recorded of them can be relied on. */
@NullMarked
package cairn.analysis.question.people;

import org.jspecify.annotations.NullMarked;
