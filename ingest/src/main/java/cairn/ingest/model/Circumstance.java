package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a person lives, when it was recorded: one row of {@code circumstances}. */
@Delivered("circumstances")
public record Circumstance(
    ClientId client,
    LocalDate recordedOn,
    @Nullable Code housing,
    @Nullable Code employment,
    @Nullable Code legal) {}
