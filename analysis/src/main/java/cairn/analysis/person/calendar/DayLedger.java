package cairn.analysis.person.calendar;

import cairn.analysis.person.report.FoundByTest;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.UseReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings several sources' reports together, a day at a time. */
final class DayLedger {
  private final long first;
  private final int days;
  private final byte[] usedBy;
  private final byte[] unusedBy;
  private final byte[] unplacedBy;
  private final byte[] doubtedBy;
  private final FoundByTest found;
  private final byte[] marks;

  DayLedger(Period span, List<UseReport> reports, FoundByTest found) {
    this.found = found;
    first = span.from().toEpochDay();
    days = span.days();
    usedBy = new byte[days];
    unusedBy = new byte[days];
    unplacedBy = new byte[days];
    doubtedBy = new byte[days];
    marks = new byte[days];
    for (UseReport report : reports) {
      enter(report);
    }
    for (int day = 0; day < days; day++) {
      marks[day] = (byte) merged(day).ordinal();
    }
  }

  byte[] marks() {
    return marks;
  }

  private void enter(UseReport report) {
    Integer used = report.daysUsed();
    if (used == null) {
      return;
    }
    byte[] none = found.contradicts(report) ? doubtedBy : unusedBy;
    byte[] by = used == 0 ? none : used >= report.period().days() ? usedBy : unplacedBy;
    byte bit = (byte) (1 << report.source().ordinal());
    for (int day = from(report); day < until(report); day++) {
      by[day] |= bit;
    }
  }

  /** Within one source a substance used makes its class used; between sources they can differ. */
  private DayMark merged(int day) {
    int used = usedBy[day];
    int unplaced = unplacedBy[day] & ~used;
    int doubted = doubtedBy[day] & ~used & ~unplaced;
    int unused = unusedBy[day] & ~used & ~unplaced & ~doubted;
    DrugTestResult test = found.byDay().get(first + day);
    if (used != 0) {
      return (unused | doubted) != 0 ? DayMark.DIFFERING : DayMark.USED;
    }
    if (test != null && doubted != 0) {
      return DayMark.DIFFERING;
    }
    if (unused != 0) {
      return DayMark.NOT_USED;
    }
    if (unplaced != 0) {
      // Of the days that a report of use leaves open, the day of the test is one of use.
      return test == DrugTestResult.POSITIVE ? DayMark.USED : DayMark.UNPLACED;
    }
    return doubted != 0 ? DayMark.CONTRADICTED : testedOnly(test);
  }

  /** A day that no report covers: only what a test found is known of it. */
  private static DayMark testedOnly(@Nullable DrugTestResult test) {
    if (test == null) {
      return DayMark.MISSING;
    }
    return test == DrugTestResult.POSITIVE ? DayMark.USED : DayMark.DIFFERING;
  }

  /**
   * The reports that do not place their days, the most detailed source first, each with the days
   * that nothing else places. Of one that overlaps another, what it says of the rest of its days
   * stands; where it is of another substance of the class, it also widens what is said of the days
   * in common.
   */
  List<CoarseReport> blocks(List<UseReport> reports) {
    List<UseReport> coarse =
        reports.stream().filter(report -> report.daysUsed() != null && isUnplaced(report)).toList();
    Map<String, Integer> covered = new HashMap<>();
    coarse.forEach(
        report -> covered.merge(report.problem().key(), report.period().days(), Integer::sum));
    OpenReports open = new OpenReports(marks, first, covered.size() > 1);
    coarse.stream()
        .sorted(
            Comparator.comparingInt((UseReport report) -> ReportedAmounts.rank(report.source()))
                .thenComparing(report -> -covered.getOrDefault(report.problem().key(), 0))
                .thenComparing(report -> report.problem().key())
                .thenComparing(report -> -share(report))
                .thenComparing(report -> report.period().from()))
        .forEach(open::add);
    return open.blocks();
  }

  /**
   * The days of reports of none that a test contradicts and that nothing else tells of, each row of
   * them apart: of these all can have been with use, or none, whichever reports hold them.
   */
  List<CoarseReport> contradicted() {
    List<CoarseReport> blocks = new ArrayList<>();
    int begin = 0;
    for (int day = 0; day <= days; day++) {
      if (day < days && marks[day] == DayMark.CONTRADICTED.ordinal()) {
        continue;
      }
      if (day > begin) {
        blocks.add(new CoarseReport(begin, day, day - begin, 0, day - begin, false));
      }
      begin = day + 1;
    }
    return blocks;
  }

  private static boolean isUnplaced(UseReport report) {
    int used = report.daysUsed() == null ? 0 : report.daysUsed();
    return used > 0 && used < report.period().days();
  }

  private static double share(UseReport report) {
    int used = report.daysUsed() == null ? 0 : report.daysUsed();
    return (double) used / report.period().days();
  }

  private int from(UseReport report) {
    return (int) Math.max(0, Math.min(days, report.period().from().toEpochDay() - first));
  }

  private int until(UseReport report) {
    return (int) Math.max(0, Math.min(days, report.period().until().toEpochDay() - first));
  }
}
