package cairn.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * What is known of one substance over a period: one row of {@code use_reports}. A day of Timeline
 * Followback is a period of one day. {@code hours} and {@code amount} are for the whole period.
 */
public record UseReport(
    ClientId client,
    Problem problem,
    Period period,
    UseSource source,
    @Nullable Integer daysUsed,
    @Nullable Double amount,
    @Nullable Unit amountUnit,
    @Nullable Double maxAmountInADay,
    @Nullable Integer heavyDays,
    @Nullable Double hours,
    @Nullable Double maxHoursInADay,
    @Nullable Integer times,
    @Nullable Integer specialOccasionDays,
    @Nullable TestResult result) {}
