package cairn.analysis.definition.joined;

import cairn.analysis.definition.PercentRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Weeks from the start to the day with at least one session attended, of all whole weeks. Value:
 * percent of the weeks.
 */
public record ActiveWeeks() implements JoinedRule.PersonRule, PercentRule {
  private static final int DAYS_IN_WEEK = 7;
  private static final double HUNDRED = 100;

  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Terms terms) {
    if (!evidence.asked().attendanceShare() || !evidence.hasVisits()) {
      return null;
    }
    Period window = evidence.window(terms.windowDays());
    int weeks = window.days() / DAYS_IN_WEEK;
    if (weeks == 0) {
      return Verdict.notEvaluable(Reason.NO_SESSION_ATTENDED, 0, weeks);
    }
    int active =
        (int)
            evidence.course().visits().stream()
                .filter(visit -> window.contains(visit.on()))
                .mapToLong(visit -> visit.on().toEpochDay() - window.from().toEpochDay())
                .map(day -> day / DAYS_IN_WEEK)
                .filter(week -> week < weeks)
                .distinct()
                .count();
    double percent = HUNDRED * active / weeks;
    boolean met = terms.isMetBy(percent);
    return Verdict.of(met, percent, weeks, weeks);
  }

  @Override
  public String describe(Terms terms) {
    String share = terms.thresholdInWords();
    return "Came to a session in "
        + share
        + " of the weeks "
        + (terms.windowDays() == 0
            ? "since the first session"
            : "of the last " + terms.windowDays() + " days")
        + ". Not asked of people who first came to a type of group where one comes and goes.";
  }
}
