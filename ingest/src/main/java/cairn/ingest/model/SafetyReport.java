package cairn.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * Harms or protective acts over a period: one row of {@code safety_reports}. {@code ofOccasions} is
 * how often the act would have applied.
 */
@Delivered("safety_reports")
public record SafetyReport(
    ClientId client,
    Behavior behavior,
    Period period,
    int occasions,
    @Nullable Integer ofOccasions) {}
