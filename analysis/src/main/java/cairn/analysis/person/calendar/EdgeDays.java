package cairn.analysis.person.calendar;

import cairn.ingest.model.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * What reports of up to a week say across an edge of a window. Such a report does not place its
 * days of use, so that each may have been inside or outside.
 *
 * @param calendar whose reports
 * @param window the days looked at
 */
public record EdgeDays(UseCalendar calendar, Period window) {

  /** Whether the day is of a report across an edge all use of which may have been outside. */
  public boolean isUnsure(long epochDay) {
    if (calendar.told(epochDay) != DayMark.UNPLACED) {
      return false;
    }
    long first = calendar.span().from().toEpochDay();
    long from = window.from().toEpochDay();
    long until = window.until().toEpochDay();
    for (CoarseReport block : calendar.blocks()) {
      boolean holds = block.overlap(epochDay - first, epochDay + 1 - first) > 0;
      boolean crosses = block.overlap(from - first, until - first) < block.until() - block.from();
      if (holds && crosses && !block.isBounded() && !block.differs()) {
        int inside = calendar.unplacedInside(block, from, until);
        return block.inside(inside, Placement.FEWEST) == 0;
      }
    }
    return false;
  }

  /**
   * What reports say of amounts in the window, with those across its edge that count whole in no
   * window cut: with the least, or the most, that can have been inside.
   */
  public List<ReportedAmount> portions(Placement end) {
    List<ReportedAmount> inside = new ArrayList<>(calendar.portions(window));
    long from = window.from().toEpochDay();
    long until = window.until().toEpochDay();
    for (ReportedAmount portion : calendar.portions()) {
      long begin = Math.max(from, portion.fromDay());
      int days = (int) (Math.min(until, portion.fromDay() + portion.days()) - begin);
      boolean isShort = !portion.isNone() && portion.days() <= CoarseReport.SHORT;
      if (isShort && days > 0 && !CoarseReport.isMost(days, portion.days())) {
        inside.add(AmountBounds.inside(portion, begin, days, end));
      }
    }
    return inside;
  }
}
