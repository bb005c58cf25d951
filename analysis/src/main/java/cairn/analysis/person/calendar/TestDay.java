package cairn.analysis.person.calendar;

import cairn.analysis.person.report.FoundByTest;
import cairn.ingest.model.DrugTestResult;
import cairn.ingest.model.Period;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A test.
 *
 * @param day the day it was taken, as an epoch day
 * @param result what it found
 */
record TestDay(long day, DrugTestResult result) {

  /** The tests of a time. */
  static List<TestDay> in(Period span, List<UseReport> reports) {
    List<TestDay> tests = new ArrayList<>();
    for (UseReport report : reports) {
      DrugTestResult result = report.result();
      long taken = FoundByTest.day(report);
      if (result != null && span.contains(LocalDate.ofEpochDay(taken))) {
        tests.add(new TestDay(taken, result));
      }
    }
    return tests;
  }
}
