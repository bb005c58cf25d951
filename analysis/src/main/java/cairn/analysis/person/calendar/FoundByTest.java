package cairn.analysis.person.calendar;

import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The days on which tests found a substance, and the reports of no use that they contradict. A test
 * speaks of the last day of its row. A report of no use is contradicted where such a day lies in
 * its period: the day itself is use, and of the other days of the period nobody knows.
 *
 * @param byDay what was found, by epoch day; negative tests are not in it
 */
public record FoundByTest(SortedMap<Long, DrugTestResult> byDay) {

  /** What the tests among these reports found. */
  public static FoundByTest in(List<UseReport> reports) {
    SortedMap<Long, DrugTestResult> found = new TreeMap<>();
    for (UseReport report : reports) {
      DrugTestResult result = report.result();
      if (result != null && result != DrugTestResult.NEGATIVE) {
        found.merge(day(report), result, (a, b) -> a == b ? a : DrugTestResult.POSITIVE);
      }
    }
    return new FoundByTest(found);
  }

  /** No test at all, or none that is listened to. */
  static FoundByTest nothing() {
    return new FoundByTest(new TreeMap<>());
  }

  /** The day that a test speaks of. */
  static long day(UseReport test) {
    return test.period().until().toEpochDay() - 1;
  }

  /**
   * Whether a test of the same substance, or of one of its class or of a class in it, was taken in
   * the time told of.
   */
  public static boolean isTestOf(UseReport test, UseReport told, Families families) {
    return test.result() != null
        && told.period().contains(LocalDate.ofEpochDay(day(test)))
        && families.counts(test.problem().key(), test.problem().parent(), told.problem().key());
  }

  /** Whether the report says that there was no use where a test found some. */
  public boolean contradicts(UseReport report) {
    Integer used = report.daysUsed();
    return used != null && used == 0 && isIn(report.period());
  }

  private boolean isIn(Period period) {
    return !byDay.subMap(period.from().toEpochDay(), period.until().toEpochDay()).isEmpty();
  }
}
