package cairn.analysis.person.calendar;

import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;

/**
 * The days of a calendar added up from its first day on, so that a window is counted by two
 * look-ups a number and not a day at a time: many definitions ask about many windows.
 */
final class DayCounts {
  private static final int DAYS_HELD = 0;
  private static final int USED = 1;
  private static final int DIFFERING = 2;
  private static final int NOT_USED = 3;
  private static final int USED_HELD = 4;
  private static final int UNPLACED = 5;
  private static final int UNPLACED_HELD = 6;

  private final UseCalendar calendar;
  private final long first;
  private final int days;
  private final int[][] sums;

  DayCounts(UseCalendar calendar) {
    this.calendar = calendar;
    this.first = calendar.span().from().toEpochDay();
    this.days = calendar.span().days();
    this.sums = new int[UNPLACED_HELD + 1][days + 1];
    for (int day = 0; day < days; day++) {
      for (int[] sum : sums) {
        sum[day + 1] = sum[day];
      }
      add(day, calendar.on(first + day), calendar.isControlled(first + day));
    }
  }

  private void add(int day, DayMark mark, boolean held) {
    sums[DAYS_HELD][day + 1] += held ? 1 : 0;
    switch (mark) {
      case USED -> sums[held ? USED_HELD : USED][day + 1]++;
      case DIFFERING -> sums[held ? USED_HELD : DIFFERING][day + 1]++;
      case NOT_USED -> sums[NOT_USED][day + 1] += held ? 0 : 1;
      case UNPLACED -> {
        sums[UNPLACED][day + 1]++;
        sums[UNPLACED_HELD][day + 1] += held ? 1 : 0;
      }
      case MISSING, CONTRADICTED -> {}
    }
  }

  /** Days of a kind in a window; days outside the calendar are of none. */
  private int of(int kind, long from, long until) {
    int begin = (int) Math.max(0, Math.min(days, from - first));
    int end = (int) Math.max(begin, Math.min(days, until - first));
    return sums[kind][end] - sums[kind][begin];
  }

  WindowCount count(Period window) {
    long from = window.from().toEpochDay();
    long until = window.until().toEpochDay();
    int used = of(USED, from, until);
    int differing = of(DIFFERING, from, until);
    int observed = used + differing + of(NOT_USED, from, until);
    for (CoarseReport block : calendar.blocks()) {
      if (block.differs()) {
        differing += calendar.mostlyOverlaps(block, from, until) ? block.used() : 0;
      } else if (UseCalendar.mostlyInside(unplacedInside(block, from, until), block.days())) {
        int free = block.days() - heldInside(block);
        observed += free;
        used += Math.min(free, block.used());
      }
    }
    int positive = 0;
    for (TestDay test : calendar.tests()) {
      boolean inside = test.day() >= from && test.day() < until;
      positive += inside && test.result() != DrugTestResult.NEGATIVE ? 1 : 0;
    }
    int usedHeld = of(USED_HELD, from, until);
    int held = of(DAYS_HELD, from, until);
    return new WindowCount(window.days(), observed, used, differing, held, usedHeld, positive);
  }

  /** Days of the block inside a window that nothing else places; those beyond the span are such. */
  int unplacedInside(CoarseReport block, long from, long until) {
    long begin = Math.max(from, first + block.from());
    long end = Math.min(until, first + block.until());
    if (begin >= end) {
      return 0;
    }
    int before = (int) Math.max(0, Math.min(end, first) - begin);
    int after = (int) Math.max(0, end - Math.max(begin, first + days));
    return before + after + of(UNPLACED, begin, end);
  }

  private int heldInside(CoarseReport block) {
    return of(UNPLACED_HELD, first + block.from(), first + block.until());
  }
}
