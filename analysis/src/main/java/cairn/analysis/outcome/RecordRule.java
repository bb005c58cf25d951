package cairn.analysis.outcome;

import cairn.analysis.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A rule on a person's records. */
public sealed interface RecordRule extends OutcomeRule
    permits NoUseInWindow,
        PercentDaysAbstinent,
        LongestRun,
        WithinLimits,
        HeavyDays,
        WhoLevel,
        ReliableChange,
        PlannedAbstinence,
        SaferUse {

  /** What it says of a person, a problem and a day. */
  Verdict judge(Evidence evidence, Terms terms);

  /** What its value is counted in, or null where it has none that a threshold could be held to. */
  default @Nullable ThresholdUnit unit() {
    return null;
  }

  /** Whether it looks at one problem; otherwise at the person as a whole. */
  default boolean needsProblem() {
    return true;
  }
}
