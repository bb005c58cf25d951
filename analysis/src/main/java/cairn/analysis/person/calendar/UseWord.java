package cairn.analysis.person.calendar;

import java.time.LocalDate;

/**
 * One symbol a week.
 *
 * @param firstWeek number of the first symbol's week; week 1 is the first after the start, week 0
 *     the last before it
 * @param firstDay first day of that week
 * @param symbols one character a week, see {@link WeekSymbol}
 */
public record UseWord(int firstWeek, LocalDate firstDay, String symbols) {

  /**
   * The weeks from the first to the last given, both inside; weeks beyond the word are left out.
   */
  public String weeks(int first, int last) {
    int begin = Math.max(first - firstWeek, 0);
    int end = Math.min(last - firstWeek + 1, symbols.length());
    return begin >= end ? "" : symbols.substring(begin, end);
  }

  /** The weeks after the start. */
  public String afterStart() {
    return weeks(1, firstWeek + symbols.length() - 1);
  }

  /** The weeks up to the start. */
  public String beforeStart() {
    return weeks(firstWeek, 0);
  }
}
