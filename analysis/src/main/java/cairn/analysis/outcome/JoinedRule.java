package cairn.analysis.outcome;

import org.jspecify.annotations.Nullable;

/**
 * A rule on more than use: on goals, stages, stays in groups, or several of these. It is written in
 * files like every other rule; its kinds live with what joins those records, which also judges it.
 */
public non-sealed interface JoinedRule extends OutcomeRule {
  /** What its value is counted in, or null where it has none that a threshold could be held to. */
  default @Nullable ThresholdUnit unit() {
    return null;
  }

  /** Whether nothing is achieved without a threshold, so that a definition must have one. */
  default boolean needsThreshold() {
    return false;
  }

  /** Whether it looks at one problem; otherwise at the person as a whole. */
  default boolean needsProblem() {
    return false;
  }
}
