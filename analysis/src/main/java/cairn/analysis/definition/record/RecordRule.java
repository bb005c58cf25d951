package cairn.analysis.definition.record;

import cairn.analysis.definition.EvidenceRule;

/** A rule on a person's records. */
public sealed interface RecordRule extends EvidenceRule
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
        NotCollected,
        FrequencyBand,
        QuantityChange,
        ReturnToUse,
        Lapse,
        OwnPlan,
        PlannedEnd,
        ScaleChange {}
