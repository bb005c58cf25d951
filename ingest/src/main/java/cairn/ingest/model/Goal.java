package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A goal that a person set: one row of {@code goals}. {@code fromOn} and {@code untilOn} are both
 * inclusive, as written: they bound a planned period.
 */
public record Goal(
    GoalId id,
    ClientId client,
    LocalDate setOn,
    @Nullable SessionId setInSession,
    GoalDomain domain,
    GoalType type,
    @Nullable Problem problem,
    @Nullable Double target,
    @Nullable Unit targetUnit,
    @Nullable LocalDate fromOn,
    @Nullable LocalDate untilOn,
    Horizon horizon,
    ChosenBy chosenBy,
    @Nullable Double weight,
    @Nullable GoalId replaces) {}
