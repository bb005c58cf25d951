package cairn.analysis.person.calendar;

import cairn.ingest.model.UseReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Brings reports that do not place their days together, so that each open day is in one block.
 *
 * <p>Worked example: heroin on 3 days of a week and fentanyl on 5 days of the week that begins four
 * days later. Of the first week opioids were used on at least 3 days and at most 6; of the four
 * days that only the second report tells of, on at least 2 and at most 4.
 */
final class OpenReports {
  private record Block(UseReport report, CoarseReport days) {}

  private final byte[] marks;
  private final long first;
  private final boolean isClass;
  private final boolean[] taken;
  private final List<Block> blocks = new ArrayList<>();

  /**
   * Begins without a report.
   *
   * @param marks what is known of each day
   * @param first the first of them, as an epoch day
   * @param isClass whether the reports are of several substances
   */
  OpenReports(byte[] marks, long first, boolean isClass) {
    this.marks = marks;
    this.first = first;
    this.isClass = isClass;
    this.taken = new boolean[marks.length];
  }

  /** The blocks, by their first day. */
  List<CoarseReport> blocks() {
    return blocks.stream()
        .map(Block::days)
        .sorted(Comparator.comparingInt(CoarseReport::from).thenComparingInt(CoarseReport::until))
        .toList();
  }

  /** Adds a report with some days of use, the more detailed ones before. */
  void add(UseReport report) {
    int open = 0;
    int free = 0;
    int placedUse = 0;
    for (int day = from(report); day < until(report); day++) {
      open += isOpen(day) ? 1 : 0;
      free += isOpen(day) && !taken[day] ? 1 : 0;
      placedUse +=
          marks[day] == DayMark.USED.ordinal() || marks[day] == DayMark.DIFFERING.ordinal() ? 1 : 0;
    }
    int used = report.daysUsed() == null ? 0 : report.daysUsed();
    // Days beyond the calendar are as good as open: nobody looked at them here.
    int days = open + report.period().days() - (until(report) - from(report));
    int left = Math.max(0, Math.min(used - placedUse, days));
    // Days of use of another substance may be others than those of this one.
    int most = isClass ? Math.min(used, days) : left;
    if (days == 0 && placedUse == 0) {
      blocks.add(whole(report, 0, used, used, true));
    } else if (free == open && open > 0) {
      take(from(report), until(report));
      blocks.add(whole(report, days, left, most, false));
    } else {
      widen(report, days, left, most);
      addRest(report, days, left, most);
    }
  }

  private Block whole(UseReport report, int days, int least, int most, boolean differs) {
    int begin = (int) (report.period().from().toEpochDay() - first);
    int end = begin + report.period().days();
    return new Block(report, new CoarseReport(begin, end, days, least, most, differs));
  }

  /** The class was used on at least as many days as either substance, on at most those of both. */
  private void widen(UseReport report, int days, int left, int atMost) {
    for (int i = 0; i < blocks.size(); i++) {
      UseReport other = blocks.get(i).report();
      CoarseReport block = blocks.get(i).days();
      boolean isOfClass =
          other.source() == report.source()
              && !other.problem().key().equals(report.problem().key());
      int common =
          block.overlap(
              report.period().from().toEpochDay() - first,
              report.period().until().toEpochDay() - first);
      if (isOfClass && !block.differs() && common > 0) {
        int shared = openDays(Math.max(block.from(), from(report)), block.until(), until(report));
        int least = Math.max(block.used(), Math.min(block.days(), left - (days - shared)));
        int most = Math.min(block.days(), block.most() + Math.min(atMost, common));
        blocks.set(
            i,
            new Block(
                other,
                new CoarseReport(block.from(), block.until(), block.days(), least, most, false)));
      }
    }
  }

  private int openDays(int begin, int end, int otherEnd) {
    int open = 0;
    for (int day = begin; day < Math.min(end, otherEnd); day++) {
      open += isOpen(day) ? 1 : 0;
    }
    return open;
  }

  /** Those rows of a report's days that no other report tells of, each by itself. */
  private void addRest(UseReport report, int days, int left, int most) {
    int begin = from(report);
    for (int day = from(report); day <= until(report); day++) {
      boolean isFree = day < until(report) && isOpen(day) && !taken[day];
      if (isFree) {
        continue;
      }
      int row = day - begin;
      if (row > 0) {
        int least = Math.max(0, left - (days - row));
        blocks.add(
            new Block(
                report, new CoarseReport(begin, day, row, least, Math.min(most, row), false)));
        take(begin, day);
      }
      begin = day + 1;
    }
  }

  private void take(int begin, int end) {
    for (int day = begin; day < end; day++) {
      taken[day] |= isOpen(day);
    }
  }

  private boolean isOpen(int day) {
    return marks[day] == DayMark.UNPLACED.ordinal();
  }

  private int from(UseReport report) {
    return (int) Math.max(0, Math.min(marks.length, report.period().from().toEpochDay() - first));
  }

  private int until(UseReport report) {
    return (int) Math.max(0, Math.min(marks.length, report.period().until().toEpochDay() - first));
  }
}
