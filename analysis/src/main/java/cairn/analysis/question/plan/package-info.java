/** The study plan as it was used, published beside the results. */
@NullMarked
package cairn.analysis.question.plan;

import org.jspecify.annotations.NullMarked;
