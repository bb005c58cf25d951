package cairn.analysis.person.calendar;

import cairn.analysis.person.report.FoundByTest;
import cairn.analysis.person.report.ProblemReports;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.time.LocalDate;
import java.util.List;

/**
 * What a calendar is made from.
 *
 * @param problem the substance, or the class whose substances count for it
 * @param start first day of week 1, before the rule's anchor moves it
 * @param span the days looked at
 * @param due when a report is due
 * @param rule how days become weeks
 * @param told what tells of it
 */
record CalendarTerms(
    Problem problem, LocalDate start, Period span, Due due, WordRule rule, ProblemReports told) {

  /** The reports alone. */
  CalendarTerms withoutTests() {
    ProblemReports alone = new ProblemReports(told.reports(), FoundByTest.nothing());
    return new CalendarTerms(problem, start, span, due, rule, alone);
  }

  /** The reports that count. */
  List<UseReport> reports() {
    return told.reports();
  }

  /** What tests found. */
  FoundByTest found() {
    return told.found();
  }
}
