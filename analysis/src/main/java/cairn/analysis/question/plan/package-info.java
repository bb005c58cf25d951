/**
 * The study plan as it was used, published beside the results: every key with its value, where the
 * value comes from, and what would hold without it. {@link
 * cairn.analysis.question.plan.PublishedPlan} settles what a plan left open before it is written,
 * so that no reader takes the results for those of another plan.
 */
@NullMarked
package cairn.analysis.question.plan;

import org.jspecify.annotations.NullMarked;
