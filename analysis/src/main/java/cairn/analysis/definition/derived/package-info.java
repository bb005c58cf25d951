/** Rules built upon another definition, of which they see only that it can be judged. */
@NullMarked
package cairn.analysis.definition.derived;

import org.jspecify.annotations.NullMarked;
