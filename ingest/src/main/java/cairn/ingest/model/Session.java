package cairn.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a group: one row of {@code sessions}. A status that is not given means held; heads
 * are counted where nobody is recorded by name.
 */
@Delivered("sessions")
public record Session(
    SessionId id,
    GroupId group,
    LocalDate heldOn,
    @Nullable Integer number,
    @Nullable Code topic,
    @WhenEmpty("held") SessionStatus status,
    @Nullable Integer headCount) {}
