package cairn.sample.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group and its meetings up to the last day of the program.
 *
 * @param id the group's id
 * @param type a key of the group types
 * @param startedOn the day it began, which may lie before the records
 * @param endedOn the day of its last planned meeting where that has passed, or null
 * @param plannedSessions how many meetings are planned, or null for a group that goes on
 * @param meetings its meetings in date order
 */
public record PlannedGroup(
    String id,
    String type,
    int startedOn,
    @Nullable Integer endedOn,
    @Nullable Integer plannedSessions,
    List<Meeting> meetings) {

  /** One meeting, on a day counted from 1970-01-01. */
  public record Meeting(String id, int day, int number, @Nullable String topic, boolean held) {}

  /** Whether people come and go without being expected. */
  public boolean comeAndGo() {
    return type.equals("drop_in") || type.equals("twelve_step");
  }

  /**
   * The place of the first meeting on or after a day; the number of meetings when there is none.
   */
  public int firstFrom(int day) {
    int low = 0;
    int high = meetings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (meetings.get(middle).day() < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
