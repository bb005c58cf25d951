package cairn.analysis.person.context;

import cairn.analysis.person.calendar.Due;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.calendar.WordRule;
import cairn.analysis.person.history.ClientHistory;
import cairn.analysis.person.report.Families;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import cairn.ingest.model.UseReport;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one substance by which a person's weeks are looked at, so that every week of a person speaks
 * of the same one: the substance that the person calls most problematic where anything is reported
 * of it, else the one with the most days reported, the first by key where two have as many.
 */
public final class LeadSubstance {
  private LeadSubstance() {}

  /**
   * The person's use of it, or null where nothing is reported of any substance.
   *
   * @param history what is known
   * @param span the days looked at
   * @param rule which sources count, and how many days make a week
   * @param families which substances count for which class
   */
  public static @Nullable UseCalendar calendar(
      ClientHistory history, Period span, WordRule rule, Families families) {
    Problem problem = of(history, families);
    if (problem == null) {
      return null;
    }
    Due due = new Due(span.from(), span.until(), history.away());
    return UseCalendar.of(problem, history.useReports(), due, span.from(), span, rule, families);
  }

  static @Nullable Problem of(ClientHistory history, Families families) {
    Problem named = history.client().mostProblematic();
    Map<String, Integer> days = new TreeMap<>();
    Map<String, Problem> problems = new TreeMap<>();
    for (UseReport report : history.useReports()) {
      Problem problem = report.problem();
      if (named != null
          && named.isSubstance()
          && families.counts(problem.key(), problem.parent(), named.key())) {
        return named;
      }
      problems.put(problem.key(), problem);
      days.merge(problem.key(), report.period().days(), Integer::sum);
    }
    Problem most = null;
    int longest = 0;
    for (Map.Entry<String, Integer> each : days.entrySet()) {
      if (each.getValue() > longest) {
        longest = each.getValue();
        most = problems.get(each.getKey());
      }
    }
    return most;
  }
}
