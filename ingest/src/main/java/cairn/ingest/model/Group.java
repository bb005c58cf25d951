package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A therapy group: one row of {@code groups}. */
public record Group(
    GroupId id,
    String program,
    String site,
    GroupType type,
    LocalDate startedOn,
    @Nullable LocalDate endedOn,
    @Nullable Integer plannedSessions) {}
