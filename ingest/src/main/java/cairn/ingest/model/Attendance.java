package cairn.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * A person at a meeting, with the two feelings named at check-in: one row of {@code attendance}.
 */
@Delivered("attendance")
public record Attendance(
    SessionId session,
    ClientId client,
    AttendanceStatus status,
    @Nullable Boolean arrivedAfterUse,
    @Nullable Feeling feeling1,
    @Nullable Feeling feeling2) {}
