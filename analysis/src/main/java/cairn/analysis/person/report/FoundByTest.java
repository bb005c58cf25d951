package cairn.analysis.person.report;

import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days on which tests found a substance, and the reports of no use that they contradict. A test
 * speaks of the last day of its row. A report of no use is contradicted where such a day lies in
 * its period: the day itself is use, and of the other days of the period nobody knows.
 *
 * <p>A test that finds a class says that some substance of it was used, and not which. Where the
 * person tells of no other substance of the class that day, it contradicts a report of none of each
 * one, and the day of the test is as open as the others. Where another is told of or found, the
 * test is explained.
 *
 * @param byDay what was found, by epoch day; negative tests are not in it
 * @param ofClass epoch days on which a test found the class and nothing explains it
 */
public record FoundByTest(SortedMap<Long, DrugTestResult> byDay, SortedSet<Long> ofClass) {

  /** What tests found of a substance or class. */
  public static FoundByTest of(Problem problem, List<UseReport> all, Families families) {
    SortedMap<Long, DrugTestResult> found = new TreeMap<>();
    SortedSet<Long> ofClass = new TreeSet<>();
    for (UseReport test : all) {
      DrugTestResult result = test.result();
      if (result == null || result == DrugTestResult.NEGATIVE) {
        continue;
      }
      if (families.counts(test.problem(), problem)) {
        found.merge(day(test), result, (a, b) -> a == b ? a : DrugTestResult.POSITIVE);
      } else if (families.counts(problem, test.problem())
          && all.stream().noneMatch(each -> explains(each, test, problem, families))) {
        ofClass.add(day(test));
      }
    }
    return new FoundByTest(found, ofClass);
  }

  /** Whether a report or test of another substance of the class tells of use on the test's day. */
  private static boolean explains(
      UseReport report, UseReport test, Problem problem, Families families) {
    boolean isOther =
        !report.problem().key().equals(problem.key())
            && !report.problem().key().equals(test.problem().key())
            && families.counts(report.problem(), test.problem());
    if (!isOther) {
      return false;
    }
    Integer used = report.daysUsed();
    boolean isFound = report.result() != null && report.result() != DrugTestResult.NEGATIVE;
    return isFound
        ? day(report) == day(test)
        : used != null && used > 0 && report.period().contains(LocalDate.ofEpochDay(day(test)));
  }

  /** No test at all, or none that is listened to. */
  public static FoundByTest nothing() {
    return new FoundByTest(new TreeMap<>(), new TreeSet<>());
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return byDay.isEmpty() && ofClass.isEmpty();
  }

  /** The day that a test speaks of. */
  public static long day(UseReport test) {
    return test.period().until().toEpochDay() - 1;
  }

  /**
   * Whether a test of the same substance, of one of its class, or of a class that it belongs to,
   * was taken in the time told of.
   */
  public static boolean isTestOf(UseReport test, UseReport told, Families families) {
    return test.result() != null
        && told.period().contains(LocalDate.ofEpochDay(day(test)))
        && (families.counts(test.problem(), told.problem())
            || families.counts(told.problem(), test.problem()));
  }

  /** Whether the report says that there was no use where a test found some. */
  public boolean contradicts(UseReport report) {
    Integer used = report.daysUsed();
    return used != null && used == 0 && isIn(report.period());
  }

  private boolean isIn(Period period) {
    long from = period.from().toEpochDay();
    long until = period.until().toEpochDay();
    return !byDay.subMap(from, until).isEmpty() || !ofClass.subSet(from, until).isEmpty();
  }
}
