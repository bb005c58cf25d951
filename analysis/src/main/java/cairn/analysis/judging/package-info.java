/** A person judged once, for every question. */
@NullMarked
package cairn.analysis.judging;

import org.jspecify.annotations.NullMarked;
