package cairn.analysis.outcome;

import cairn.analysis.verdict.MissingRule;
import cairn.analysis.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
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
        SaferUse,
        SaferUseParts,
        ProlongedAbstinence,
        FirstUse,
        OfMostProblematic,
        WithMedication,
        Matched,
        WithAbstinenceGoal,
        NotCollected,
        FrequencyBand,
        QuantityChange,
        ReturnToUse,
        Lapse,
        OwnPlan,
        PlannedEnd,
        ScaleChange {

  /** What it says of a person, a problem and a day. */
  Verdict judge(UseEvidence evidence, Terms terms);

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
    return true;
  }

  /** Whether it looks at amounts, which nothing can stand in for. */
  default boolean needsAmounts() {
    return false;
  }

  /** The missing rules that it can be judged under, its own way first. */
  default List<MissingRule> missingRules() {
    List<MissingRule> plain =
        List.of(
            MissingRule.OBSERVED,
            MissingRule.MISSING_IS_USE,
            MissingRule.MISSING_IS_NO_USE,
            MissingRule.MISSING_IS_NO_IMPROVEMENT);
    if (needsAmounts() || !needsProblem()) {
      return plain;
    }
    List<MissingRule> all = new ArrayList<>(plain);
    all.add(MissingRule.LAST_CARRIED_FORWARD);
    all.add(MissingRule.PERSON_MODE);
    all.add(MissingRule.NEAREST_NEIGHBOURS);
    return List.copyOf(all);
  }
}
