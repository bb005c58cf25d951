package cairn.analysis.person.calendar;

import cairn.analysis.person.verdict.MissingRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Fills days for which a report was due and none came. Counting them as use or as no use fills
 * every such day; the other rules fill whole weeks from the person's own weeks. A week that only a
 * test speaks for is left as it is.
 */
final class CalendarFill {
  private static final int UNKNOWN = -1;

  private final UseCalendar calendar;
  private final long first;
  private final byte[] marks;
  private final BitSet tested;
  private final List<CoarseReport> blocks;
  private final List<ReportedAmount> portions;
  private boolean filled;

  private CalendarFill(UseCalendar calendar) {
    this.calendar = calendar;
    this.first = calendar.span().from().toEpochDay();
    this.marks = calendar.marks();
    this.tested = new BitSet(marks.length);
    calendar.tests().forEach(test -> tested.set((int) (test.day() - first)));
    this.blocks = new ArrayList<>(calendar.blocks());
    this.portions = new ArrayList<>(calendar.portions());
  }

  static UseCalendar of(UseCalendar calendar, MissingRule missing, LocalDate until) {
    CalendarFill fill = new CalendarFill(calendar);
    long start = calendar.start().toEpochDay();
    int weeks = (int) Math.max(0, (until.toEpochDay() - start + 6) / 7);
    long end = until.toEpochDay();
    switch (missing) {
      case OBSERVED, MISSING_IS_NO_IMPROVEMENT, MULTIPLE_IMPUTATION -> {
        return calendar;
      }
      case MISSING_IS_USE, MISSING_IS_NO_USE -> {
        for (int week = 0; week < weeks; week++) {
          fill.everyDay(start + 7L * week, end, missing == MissingRule.MISSING_IS_USE);
        }
      }
      case LAST_CARRIED_FORWARD, PERSON_MODE, NEAREST_NEIGHBOURS ->
          fill.wholeWeeks(start, weeks, end, missing);
    }
    if (!fill.filled) {
      return calendar;
    }
    fill.portions.sort(Comparator.comparingLong(ReportedAmount::fromDay));
    fill.blocks.sort(
        Comparator.comparingInt(CoarseReport::from).thenComparingInt(CoarseReport::until));
    return new UseCalendar(calendar, fill.marks, fill.blocks, fill.portions, calendar.placement());
  }

  private void everyDay(long week, long end, boolean use) {
    if (onlyTested(week)) {
      return;
    }
    for (long day = week; day < Math.min(week + 7, end); day++) {
      if (isOpen(day)) {
        set(day, use ? DayMark.USED : DayMark.NOT_USED);
        // Use on a missing day is taken as heavy: the worst that could have been.
        portions.add(use ? ReportedAmount.heavy(day) : ReportedAmount.none(day, 1));
      }
    }
  }

  private void wholeWeeks(long start, int weeks, long end, MissingRule missing) {
    int[] known = new int[weeks];
    for (int week = 0; week < weeks; week++) {
      known[week] = useDays(start + 7L * week);
    }
    int last = UNKNOWN;
    int often = mode(known);
    for (int week = 0; week < weeks; week++) {
      if (known[week] != UNKNOWN) {
        last = known[week];
        continue;
      }
      int donor =
          switch (missing) {
            case LAST_CARRIED_FORWARD -> last;
            case PERSON_MODE -> often;
            default -> between(known, week);
          };
      if (donor != UNKNOWN && isWholeWeekOpen(start + 7L * week, end)) {
        fillWeek(start + 7L * week, donor);
      }
    }
  }

  /** Days of use in a week with enough days observed, brought to seven. */
  private int useDays(long week) {
    WindowCount count = calendar.count(week, week + 7);
    if (count.observed() < calendar.rule().fewest().covered()) {
      return UNKNOWN;
    }
    return (int) Math.min(7, Math.round(7.0 * count.usedOrDiffering() / count.observed()));
  }

  /** The most frequent number of days; of equals the larger. */
  private static int mode(int[] known) {
    int[] often = new int[8];
    for (int n : known) {
      if (n != UNKNOWN) {
        often[n]++;
      }
    }
    int best = UNKNOWN;
    for (int n = 0; n <= 7; n++) {
      if (often[n] > 0 && (best == UNKNOWN || often[n] >= often[best])) {
        best = n;
      }
    }
    return best;
  }

  private static int between(int[] known, int week) {
    if (week == 0 || week == known.length - 1) {
      return UNKNOWN;
    }
    int before = known[week - 1];
    int after = known[week + 1];
    boolean both = before != UNKNOWN && after != UNKNOWN;
    return both ? (int) Math.round((before + after) / 2.0) : UNKNOWN;
  }

  private void fillWeek(long week, int used) {
    DayMark mark = used == 0 ? DayMark.NOT_USED : used == 7 ? DayMark.USED : DayMark.UNPLACED;
    for (long day = week; day < week + 7; day++) {
      set(day, mark);
    }
    int from = (int) (week - first);
    if (mark == DayMark.UNPLACED) {
      blocks.add(CoarseReport.of(from, from + 7, 7, used, false));
    }
    portions.add(
        used == 0 ? ReportedAmount.none(week, 7) : ReportedAmount.ofUnknownAmount(week, 7, used));
  }

  private boolean isWholeWeekOpen(long week, long end) {
    if (onlyTested(week) || week + 7 > end) {
      return false;
    }
    for (long day = week; day < week + 7; day++) {
      if (!isOpen(day)) {
        return false;
      }
    }
    return true;
  }

  private boolean onlyTested(long week) {
    int from = (int) Math.max(0, week - first);
    int next = tested.nextSetBit(from);
    boolean only = next >= 0 && next < week + 7 - first;
    for (long day = week; only && day < week + 7; day++) {
      only = calendar.told(day) == DayMark.MISSING || calendar.isTestedOnly(day);
    }
    return only;
  }

  private boolean isOpen(long day) {
    return calendar.isDue(day)
        && calendar.told(day) == DayMark.MISSING
        && !calendar.isControlled(day);
  }

  private void set(long day, DayMark mark) {
    filled = true;
    marks[(int) (day - first)] = (byte) mark.ordinal();
  }
}
