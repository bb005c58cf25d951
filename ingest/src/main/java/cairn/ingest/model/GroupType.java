package cairn.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * A kind of group.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param approach what it asks of people
 * @param format who can come when
 * @param plannedSessions how many meetings are planned, or none for a group that goes on
 * @param usualGapDays days between meetings
 * @param stoppingGapDays days without a session after which a stay counts as ended at its last
 *     session attended
 * @param completeAt sessions attended that complete the planned course, or none
 * @param asked which questions it is asked
 */
public record GroupType(
    String key,
    String label,
    Approach approach,
    GroupFormat format,
    @Nullable Integer plannedSessions,
    int usualGapDays,
    int stoppingGapDays,
    @Nullable Integer completeAt,
    GroupQuestions asked)
    implements CatalogueEntry {}
