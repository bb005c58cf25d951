package cairn.analysis.person.calendar;

import cairn.ingest.model.Period;

/**
 * Days of use in a window as far as they can be told one by one. A report of up to a week does not
 * place its days of use; of one across an edge of the window all may have been outside.
 *
 * @param calendar whose reports
 * @param window the days looked at
 */
public record EdgeDays(UseCalendar calendar, Period window) {

  /**
   * Whether the day is one of use at the end at which the calendar is read. With the fewest days of
   * use those of a report are none all use of which may have been outside.
   */
  public boolean isOfUse(long epochDay) {
    return calendar.on(epochDay).isOfUse()
        && (calendar.placement() != Placement.FEWEST || !isUnsure(epochDay));
  }

  /** Whether the day is of a report across an edge all use of which may have been outside. */
  private boolean isUnsure(long epochDay) {
    if (calendar.told(epochDay) != DayMark.UNPLACED) {
      return false;
    }
    long first = calendar.span().from().toEpochDay();
    long from = window.from().toEpochDay();
    long until = window.until().toEpochDay();
    for (CoarseReport block : calendar.blocks()) {
      boolean holds = block.overlap(epochDay - first, epochDay + 1 - first) > 0;
      boolean crosses = block.overlap(from - first, until - first) < block.until() - block.from();
      if (holds && crosses && !block.leavesDaysOpen() && !block.differs()) {
        int inside = calendar.unplacedInside(block, from, until);
        return block.inside(inside, Placement.FEWEST) == 0;
      }
    }
    return false;
  }
}
