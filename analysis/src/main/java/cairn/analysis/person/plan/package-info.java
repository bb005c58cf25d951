/**
 * How a study is to be analysed: the choices that a reader of its results must know, made before
 * they are seen. {@link cairn.analysis.person.plan.PlanReader} reads {@code plan.yaml} into a
 * {@link cairn.analysis.person.plan.StudyPlan}; {@link cairn.analysis.person.plan.PlanKey} lists
 * every key with what it means. What a plan leaves out has a standard.
 */
@NullMarked
package cairn.analysis.person.plan;

import org.jspecify.annotations.NullMarked;
