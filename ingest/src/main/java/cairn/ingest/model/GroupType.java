package cairn.ingest.model;

import org.jspecify.annotations.Nullable;

/**
 * A kind of group.
 *
 * @param key the word in data
 * @param label the words a reader sees
 * @param approach what it asks of people
 * @param kind with which others it is shown together
 * @param format who can come when
 * @param course how its meetings follow each other, and when a stay is over
 * @param asked which questions it is asked
 */
public record GroupType(
    String key,
    String label,
    Approach approach,
    GroupKind kind,
    GroupFormat format,
    Course course,
    GroupQuestions asked)
    implements CatalogueEntry {

  /**
   * How the meetings of a group follow each other, and when a stay in it is over.
   *
   * @param plannedSessions how many meetings are planned, or none for a group that goes on
   * @param usualGapDays days between meetings
   * @param stoppingGapDays days without a session after which a stay counts as ended at its last
   *     session attended
   * @param completeAt sessions attended that complete the planned course, or none
   */
  public record Course(
      @Nullable Integer plannedSessions,
      int usualGapDays,
      int stoppingGapDays,
      @Nullable Integer completeAt) {}
}
