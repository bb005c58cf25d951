package cairn.analysis.person.calendar;

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
 * @param reports the reports that count
 * @param found what tests found
 */
record CalendarTerms(
    Problem problem,
    LocalDate start,
    Period span,
    Due due,
    WordRule rule,
    List<UseReport> reports,
    FoundByTest found) {

  /** The reports alone. */
  CalendarTerms withoutTests() {
    return new CalendarTerms(problem, start, span, due, rule, reports, FoundByTest.nothing());
  }
}
