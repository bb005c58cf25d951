package cairn.analysis.person.stay;

import cairn.analysis.statistic.Counted;

/**
 * How often people came. The numbers add up: offered is the sum of the other four.
 *
 * @param attended sessions attended
 * @param absent sessions missed
 * @param excused sessions missed with notice
 * @param notRecorded sessions held without an attendance row; not recorded is not absent
 */
public record AttendanceCounts(long attended, long absent, long excused, long notRecorded) {
  /** No session yet. */
  public static final AttendanceCounts NONE = new AttendanceCounts(0, 0, 0, 0);

  /** Sessions held while the person belonged to the group. */
  public long offered() {
    return attended + absent + excused + notRecorded;
  }

  /** Both counts together. */
  public AttendanceCounts plus(AttendanceCounts other) {
    return new AttendanceCounts(
        Math.addExact(attended, other.attended),
        Math.addExact(absent, other.absent),
        Math.addExact(excused, other.excused),
        Math.addExact(notRecorded, other.notRecorded));
  }

  /** Attended of all sessions offered. */
  public Counted rate() {
    return new Counted(attended, offered());
  }

  /** Attended of the sessions offered, those missed with notice left out. */
  public Counted rateWithoutExcused() {
    return new Counted(attended, offered() - excused);
  }
}
