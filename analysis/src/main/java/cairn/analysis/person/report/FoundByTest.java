package cairn.analysis.person.report;

import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days on which tests found a substance, and the reports of no use that they contradict. A test
 * speaks of the last day of its row. A report of no use is contradicted where such a day lies in
 * its period: the day itself is use, and of the other days of the period nobody knows.
 *
 * <p>A test of a class (opioids) that found some, where nobody is told or found to have used any of
 * the class that day, contradicts the report of each member asked about (heroin): one of them was
 * used, and nobody knows which. So all days of the period are open, the day of the test too.
 *
 * @param byDay what was found, by epoch day; negative tests are not in it
 * @param ofClass epoch days of the tests that found the class, which nothing explains
 */
public record FoundByTest(SortedMap<Long, DrugTestResult> byDay, SortedSet<Long> ofClass) {

  /**
   * What the tests among these reports say of a substance or class.
   *
   * @param problem the substance, or the class whose substances count for it
   * @param reports the person's reports of any problem
   * @param families which substances count for which class
   */
  public static FoundByTest about(Problem problem, List<UseReport> reports, Families families) {
    SortedMap<Long, DrugTestResult> found = new TreeMap<>();
    SortedSet<Long> ofClass = new TreeSet<>();
    for (UseReport report : reports) {
      DrugTestResult result = report.result();
      if (!isFinding(report)) {
        continue;
      }
      if (families.counts(report.problem(), problem)) {
        found.merge(day(report), result, (a, b) -> a == b ? a : DrugTestResult.POSITIVE);
      } else if (families.counts(problem, report.problem())
          && reports.stream().noneMatch(other -> explains(other, report, problem, families))) {
        ofClass.add(day(report));
      }
    }
    return new FoundByTest(found, ofClass);
  }

  private static boolean isFinding(UseReport report) {
    return report.result() != null && report.result() != DrugTestResult.NEGATIVE;
  }

  /**
   * Whether another row says what the test of a class found, or that it was not this member: use of
   * the class told of that day, another substance of it found, or this one looked for.
   */
  private static boolean explains(
      UseReport other, UseReport test, Problem member, Families families) {
    if (!families.counts(other.problem(), test.problem())) {
      return false;
    }
    Integer used = other.daysUsed();
    if (used != null && used > 0 && other.period().contains(LocalDate.ofEpochDay(day(test)))) {
      return true;
    }
    boolean sameDay = other.result() != null && day(other) == day(test);
    boolean isOfMember = other.problem().key().equals(member.key());
    boolean isOfOther =
        !families.counts(test.problem(), other.problem())
            && !families.counts(member, other.problem());
    return sameDay && (isOfMember || isOfOther && isFinding(other));
  }

  /** No test at all, or none that is listened to. */
  public static FoundByTest nothing() {
    return new FoundByTest(new TreeMap<>(), new TreeSet<>());
  }

  /** Whether no test found anything. */
  public boolean isNothing() {
    return byDay.isEmpty() && ofClass.isEmpty();
  }

  /** The day that a test speaks of. */
  public static long day(UseReport test) {
    return test.period().until().toEpochDay() - 1;
  }

  /**
   * Whether a test of the same substance, or of one of its class, was taken in the time told of.
   */
  public static boolean isTestOf(UseReport test, UseReport told, Families families) {
    return test.result() != null
        && told.period().contains(LocalDate.ofEpochDay(day(test)))
        && families.counts(test.problem(), told.problem());
  }

  /** Whether the report says that there was no use where a test found some. */
  public boolean contradicts(UseReport report) {
    return firstAgainst(report) != null;
  }

  /** The first day of a report of none on which a test found some, as an epoch day; else null. */
  public @Nullable Long firstAgainst(UseReport report) {
    Integer used = report.daysUsed();
    if (used == null || used != 0) {
      return null;
    }
    Long own = firstIn(byDay.keySet(), report.period());
    Long above = firstIn(ofClass, report.period());
    return own == null || above != null && above < own ? above : own;
  }

  private static @Nullable Long firstIn(Set<Long> sorted, Period period) {
    for (Long day : sorted) {
      if (day >= period.from().toEpochDay()) {
        return day < period.until().toEpochDay() ? day : null;
      }
    }
    return null;
  }
}
