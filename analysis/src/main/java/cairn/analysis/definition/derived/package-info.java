/**
 * Rules built upon another definition, of which they see only that it can be judged: the same for
 * some people only, or with its verdicts named further. They are sealed under {@link
 * cairn.analysis.definition.derived.DerivedRule}; a definition in YAML names the one it builds upon
 * by its id.
 */
@NullMarked
package cairn.analysis.definition.derived;

import org.jspecify.annotations.NullMarked;
