package cairn.analysis.person.calendar;

import cairn.ingest.model.DrugTestResult;

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
    int[] soFar = new int[sums.length];
    for (int day = 0; day < days; day++) {
      add(soFar, calendar.told(first + day), calendar.isControlled(first + day));
      for (int kind = 0; kind < soFar.length; kind++) {
        sums[kind][day + 1] = soFar[kind];
      }
    }
  }

  private static void add(int[] soFar, DayMark mark, boolean held) {
    soFar[DAYS_HELD] += held ? 1 : 0;
    switch (mark) {
      case USED -> soFar[held ? USED_HELD : USED]++;
      case DIFFERING -> soFar[held ? USED_HELD : DIFFERING]++;
      case NOT_USED -> soFar[NOT_USED] += held ? 0 : 1;
      case UNPLACED -> {
        soFar[UNPLACED]++;
        soFar[UNPLACED_HELD] += held ? 1 : 0;
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

  WindowCount count(long from, long until) {
    Sum sum = new Sum();
    sum.used = of(USED, from, until);
    sum.usedHeld = of(USED_HELD, from, until);
    sum.differing = of(DIFFERING, from, until);
    sum.observed = sum.used + sum.differing + of(NOT_USED, from, until);
    for (CoarseReport block : calendar.blocks()) {
      int overlap = block.overlap(from - first, until - first);
      if (overlap > 0 && block.differs()) {
        sum.differing += inside(block, overlap, block.until() - block.from());
      } else if (overlap > 0) {
        add(block, from, until, sum);
      }
    }
    int positive = 0;
    for (TestDay test : calendar.tests()) {
      boolean inside = test.day() >= from && test.day() < until;
      positive += inside && test.result() != DrugTestResult.NEGATIVE ? 1 : 0;
    }
    return new WindowCount(
        (int) (until - from),
        sum.observed,
        sum.used,
        sum.differing,
        new WindowCount.Held(of(DAYS_HELD, from, until), sum.usedHeld),
        positive);
  }

  /** What a window adds up to. */
  private static final class Sum {
    private int observed;
    private int used;
    private int usedHeld;
    private int differing;
  }

  /** Of the report those days are observed that lie inside. */
  private void add(CoarseReport block, long from, long until, Sum sum) {
    int inside = unplacedInside(block, from, until);
    int heldInside =
        of(
            UNPLACED_HELD,
            Math.max(from, first + block.from()),
            Math.min(until, first + block.until()));
    int used = inside(block, inside, block.days());
    int free = inside - heldInside;
    int most = Math.min(used, free);
    boolean fewest = calendar.placement() == Placement.FEWEST;
    int outsideHeld = fewest ? Math.max(0, used - heldInside) : most;
    sum.observed += free;
    sum.used += outsideHeld;
    sum.usedHeld += used - outsideHeld;
  }

  private int inside(CoarseReport block, int inside, int days) {
    Placement placement = calendar.placement();
    if (placement != null) {
      return block.inside(inside, placement);
    }
    return days == 0 ? 0 : (int) Math.round((double) block.used() * inside / days);
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
}
