package cairn.sample.person;

import cairn.sample.program.PlannedGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's stay in one group.
 *
 * @param group the group
 * @param joinedOn the day of joining
 * @param lastDay the last day on which the person belonged to it, whether recorded or not
 * @param leftOn the day of leaving as recorded, or null
 * @param endReason why, or null
 * @param marks what was written of the person at its meetings, in date order
 */
public record Stay(
    PlannedGroup group,
    int joinedOn,
    int lastDay,
    @Nullable Integer leftOn,
    @Nullable String endReason,
    List<Mark> marks) {

  /** What was written of a person at a meeting: a key of the attendance statuses. */
  public record Mark(PlannedGroup.Meeting meeting, String status) {
    /** Whether the person was there. */
    public boolean attended() {
      return status.equals("attended");
    }
  }

  /** Whether the person belonged to the group on a day. */
  boolean covers(int day) {
    return joinedOn <= day && day <= lastDay;
  }

  /** The last day that anything was written of. */
  public int lastWrittenDay() {
    return marks.isEmpty()
        ? lastDay
        : Math.max(lastDay, marks.get(marks.size() - 1).meeting().day());
  }

  /** Whether it ended by leaving, so that the person may come back. */
  boolean leftOpen() {
    return endReason == null ? leftOn == null : endReason.equals("stopped_coming");
  }
}
