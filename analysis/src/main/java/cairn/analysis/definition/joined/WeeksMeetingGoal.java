package cairn.analysis.definition.joined;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.PercentRule;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.definition.fact.CourseEvidence;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.goal.OwnPlanWeeks;
import cairn.analysis.person.goal.OwnTarget;
import cairn.analysis.person.goal.UseFacts;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Percent of the observed weeks in which the person met the goal that was their own that week
 * (Al-Otaiba and others 2008). A week without use meets every goal about use; a week of which too
 * little is known is not counted. Value: percent of the weeks judged.
 */
public record WeeksMeetingGoal() implements JoinedRule.ProblemRule, PercentRule {
  private static final double HUNDRED = 100;

  @Override
  public @Nullable Verdict judge(CourseEvidence evidence, Problem problem, Terms terms) {
    Calendars all = evidence.calendars();
    if (all.of(problem) == null) {
      return null;
    }
    return all.isBounded()
        ? Verdict.between(
            judge(evidence, all.placed(Placement.FEWEST), problem, terms),
            judge(evidence, all.placed(Placement.MOST), problem, terms),
            all.whyOpen())
        : judge(evidence, all, problem, terms);
  }

  private static Verdict judge(
      CourseEvidence evidence, Calendars calendars, Problem problem, Terms terms) {
    UseEvidence use = UseEvidence.of(calendars, problem, evidence.at());
    UseCalendar calendar = use.calendar();
    Baseline baseline = use.baseline(evidence.window(terms.windowDays()));
    UseFacts before =
        baseline == null ? null : UseFacts.of(use.calendarAtStart(), baseline.window());
    Period window = evidence.window(terms.windowDays());
    OwnTarget target = new OwnTarget(evidence.goals().units(), terms.coverage());
    OwnPlanWeeks weeks = OwnPlanWeeks.of(evidence.goals(), calendar, window, before, target::judge);
    double line = terms.threshold() == null ? HUNDRED : terms.threshold().value();
    return weeks.verdict(line / HUNDRED);
  }

  @Override
  public String describe(Terms terms) {
    String share = terms.thresholdInWords();
    return "The person met the goal that was their own in "
        + share
        + " of the weeks observed: days, amount, hours or occasions within the target, or no use.";
  }
}
