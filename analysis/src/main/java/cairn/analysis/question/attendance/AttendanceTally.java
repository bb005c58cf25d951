package cairn.analysis.question.attendance;

import cairn.analysis.table.Counts;
import cairn.analysis.table.Tally;
import java.io.Serializable;

/**
 * What adds up about coming to meetings.
 *
 * @param places by type: offered, attended, absent, excused, not recorded, each of types that are
 *     asked for it; visits, people who attended, of those once only, each of all
 * @param courses by type and rule: people with a planned course that is over, of those who finished
 *     it by the rule
 */
public record AttendanceTally(Counts<TypeKey> places, Counts<CourseKey> courses) implements Tally {

  /** A type of group. */
  public record TypeKey(String groupType) implements Serializable {}

  /** A rule by which a planned course is finished. */
  public record CourseKey(String groupType, String rule) implements Serializable {}
}
