package cairn.analysis.definition.fact;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.goal.LessUse;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.goal.OwnTarget;
import cairn.analysis.person.goal.UseFacts;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.GoalAim;
import cairn.ingest.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held against the person's own goal for one substance on one day.
 *
 * @param ofChange the definitions used
 * @param plan coverage and the share of a planned period that counts as kept
 * @param goals the person's goals
 * @param planned the person's planned times without use
 */
public record ProblemFacts(
    ChangeDefinitions ofChange, StudyPlan plan, OwnGoals goals, PlannedTimes planned) {
  /** Days before a milestone in which use is judged. */
  public static final int WINDOW = 28;

  /** The facts about the substance of the evidence. */
  OutcomeFacts of(UseEvidence evidence, @Nullable Goal goal) {
    Period window = evidence.window(WINDOW);
    Baseline baseline = evidence.baseline(window);
    UseFacts now = UseFacts.of(evidence.calendar(), window);
    UseFacts before =
        baseline == null ? null : UseFacts.of(evidence.calendarAtStart(), baseline.window());
    Verdict reduced = ofChange.reduced().judge(evidence);
    LessUse less = new LessUse(plan.minimumCoverage());
    boolean hasLimits = ofChange.withinLimits().appliesTo(evidence.problem());
    Verdict target =
        goal == null
            ? null
            : new OwnTarget(goals.units(), plan.minimumCoverage()).judge(goal, now, before);
    Verdict limits = hasLimits ? ofChange.withinLimits().judge(evidence) : null;
    return new OutcomeFacts(
        ofChange.abstinent().judge(evidence),
        isOwnLimit(goal, target) ? target : limits,
        new OutcomeFacts.Change(
            reduced,
            less.amount(now, before),
            less.hours(now, before),
            ofChange.reliably().judgeMore(evidence, ofChange.reduced().terms())),
        ofChange.saferUse().better().judge(evidence),
        new OutcomeFacts.Own(
            planned.last(evidence.problem(), evidence.at(), plan),
            target,
            goal == null ? null : OwnGoalVerdict.review(goals, goal, evidence.at().minusDays(1))));
  }

  /** Whether use is within limits that are the person's own. */
  private static boolean isOwnLimit(@Nullable Goal goal, @Nullable Verdict target) {
    return goal != null
        && goal.type().aim() == GoalAim.MODERATION
        && target != null
        && isAchieved(target);
  }

  static boolean isAchieved(Verdict verdict) {
    return verdict.status() == Status.ACHIEVED;
  }
}
