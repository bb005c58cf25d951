package cairn.ingest.model;

/**
 * Which questions a kind of group is asked. What is not asked of it has no share, no rate and no
 * verdict there, and its people are in no total of it.
 *
 * @param attendanceShare how many of the sessions offered people attend
 * @param stopping whether people stop coming; otherwise they come and go, and their staying is the
 *     mean of their weeks in contact
 * @param completion whether people finish a planned course
 * @param substanceOutcomes what became of people's own use
 * @param clusteredByGroup whether people share what happens in their group, so that errors do
 */
public record GroupQuestions(
    boolean attendanceShare,
    boolean stopping,
    boolean completion,
    boolean substanceOutcomes,
    boolean clusteredByGroup) {

  /** What a kind of group is asked that says nothing else: whoever comes today may stay away. */
  public static GroupQuestions usual(GroupFormat format) {
    boolean isExpected = format != GroupFormat.DROP_IN;
    return new GroupQuestions(isExpected, isExpected, isExpected, true, true);
  }
}
