package cairn.ingest.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person at intake: one row of {@code clients}. An age of 90 means 90 or older. */
public record Client(
    ClientId id,
    LocalDate intakeOn,
    @Nullable Integer ageAtIntake,
    @Nullable Code gender,
    @Nullable DrinkingLimits drinkingLimits,
    List<Code> raceEthnicity,
    @Nullable Code referralSource,
    @Nullable Boolean mandated,
    @Nullable Boolean coOccurring,
    @Nullable Boolean earlierTreatment,
    @Nullable Problem mostProblematic) {}
