package cairn.analysis.person.calendar;

import cairn.analysis.person.verdict.Reason;
import cairn.ingest.model.Period;

/**
 * The days of which reports leave open whether there was use: those of reports of several days with
 * use on some, and those of a report of none that a test contradicts.
 *
 * @param calendar where they lie
 */
public record OpenDays(UseCalendar calendar) {

  /** Whether the day is one of them, and nothing else tells of it. */
  public boolean covers(long epochDay) {
    long index = epochDay - first();
    if (calendar.told(epochDay) != DayMark.UNPLACED) {
      return false;
    }
    for (CoarseReport block : calendar.blocks()) {
      if (block.overlap(index, index + 1) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The marks of a calendar's days, with another mark for each that a report of use leaves open.
   */
  byte[] read(byte[] marks, DayMark as) {
    for (CoarseReport block : calendar.blocks()) {
      int until = Math.min(marks.length, block.until());
      for (int day = Math.max(0, block.from()); day < until; day++) {
        if (marks[day] == DayMark.UNPLACED.ordinal()) {
          marks[day] = (byte) as.ordinal();
        }
      }
    }
    return marks;
  }

  /** Why something is open: a test that contradicts a report, or else how long reports are. */
  public Reason why() {
    return calendar.isContradicted() ? Reason.REPORT_CONTRADICTED : Reason.PERIOD_TOO_COARSE;
  }

  /** Days of use among them that a time must have had. */
  public int least(long from, long until) {
    int least = 0;
    for (CoarseReport block : calendar.blocks()) {
      boolean reaches = block.overlap(from - first(), until - first()) > 0;
      if (reaches && !block.differs()) {
        least += block.inside(calendar.unplacedInside(block, from, until), Placement.FEWEST);
      }
    }
    return least;
  }

  /**
   * The longest run of days without use among them that a time must have had: use on so many days
   * cuts the days of a report into one piece more, the largest of which is no shorter than their
   * mean.
   *
   * <p>Worked example: one day of use in 30 leaves at least 15 days in a row.
   */
  public int longestRun(Period window) {
    long from = window.from().toEpochDay();
    long until = window.until().toEpochDay();
    int longest = 0;
    for (CoarseReport block : calendar.blocks()) {
      int overlap = block.overlap(from - first(), until - first());
      if (overlap == 0 || block.differs()) {
        continue;
      }
      int inside = calendar.unplacedInside(block, from, until);
      if (inside == overlap) {
        longest = Math.max(longest, inside / (block.inside(inside, Placement.MOST) + 1));
      }
    }
    return longest;
  }

  private long first() {
    return calendar.span().from().toEpochDay();
  }
}
