package cairn.analysis.synthesis;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.calendar.UseCalendar;
import cairn.analysis.goal.DayUse;
import cairn.analysis.goal.LessUse;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.goal.OwnTarget;
import cairn.analysis.goal.PlannedPeriod;
import cairn.analysis.goal.UseFacts;
import cairn.analysis.history.Cutoff;
import cairn.analysis.outcome.Baseline;
import cairn.analysis.outcome.DefinitionLibrary;
import cairn.analysis.outcome.Evidence;
import cairn.analysis.outcome.OutcomeDefinition;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Period;
import cairn.ingest.model.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins outcomes, goals, stages and scales of one person: the own-goal verdict of every problem,
 * any positive change and its mirror, and displacement. It looks at the 28 days before the
 * milestone.
 */
public final class PersonJudge {
  private static final int WINDOW = 28;

  private final BuildingBlocks blocks;
  private final StudyPlan plan;

  /**
   * Takes the definitions that are joined from the library.
   *
   * @throws IllegalStateException where the library lacks one of them
   */
  public PersonJudge(DefinitionLibrary library, StudyPlan plan) {
    this.blocks = BuildingBlocks.of(library);
    this.plan = plan;
  }

  /**
   * Judges one person on one day.
   *
   * @param calendars the person's calendars from the start, reaching the day
   * @param goals the goals of the same history
   * @param at the milestone: the day after the last day judged
   */
  public PersonJudgement judge(Calendars calendars, OwnGoals goals, LocalDate at) {
    Verdict safer = blocks.safer().judge(Evidence.ofPerson(calendars, at));
    List<PlannedPeriod> planned =
        PlannedPeriod.of(
            goals, (problem, day) -> use(calendars, problem, day), new Cutoff(at.minusDays(1)));
    SortedMap<String, Problem> problems = new TreeMap<>(goals.problems());
    calendars.all().forEach(each -> problems.put(each.problem().key(), each.problem()));
    List<ProblemJudgement> judged = new ArrayList<>();
    for (Problem problem : problems.values()) {
      judged.add(judge(problem, calendars, goals, at, safer, planned));
    }
    ChangeParts parts = new ChangeParts(calendars, goals, at, plan, judged, safer, planned);
    return new PersonJudgement(
        List.copyOf(judged), parts.positive(), parts.setback(), displacement(calendars, judged));
  }

  private static DayUse use(Calendars calendars, Problem problem, LocalDate day) {
    UseCalendar calendar = calendars.of(problem);
    return calendar == null
        ? DayUse.UNKNOWN
        : switch (calendar.on(day)) {
          case USED, DIFFERING -> DayUse.USED;
          case NOT_USED -> DayUse.NOT_USED;
          case MISSING, UNPLACED -> DayUse.UNKNOWN;
        };
  }

  private ProblemJudgement judge(
      Problem problem,
      Calendars calendars,
      OwnGoals goals,
      LocalDate at,
      Verdict safer,
      List<PlannedPeriod> planned) {
    LocalDate lastDay = at.minusDays(1);
    Goal goal = goals.ownGoal(problem, lastDay);
    Verdict review = goal == null ? null : OwnGoalVerdict.review(goals, goal, lastDay);
    UseCalendar calendar = calendars.of(problem);
    if (calendar == null) {
      OutcomeFacts facts =
          new OutcomeFacts(null, null, null, null, null, null, safer, null, null, review);
      return new ProblemJudgement(problem, goal, facts, null, OwnGoalVerdict.judge(goal, facts));
    }
    Evidence evidence = Evidence.of(calendars, problem, at);
    Period window = evidence.window(WINDOW);
    Baseline baseline = evidence.baseline(window);
    UseFacts now = UseFacts.of(calendar, window);
    UseFacts before = baseline == null ? null : UseFacts.of(calendar, baseline.window());
    OwnTarget target = new OwnTarget(goals.units(), plan.minimumCoverage());
    LessUse less = new LessUse(plan.minimumCoverage());
    Verdict days = blocks.days().judge(evidence);
    OutcomeFacts facts =
        new OutcomeFacts(
            blocks.abstinent().judge(evidence),
            ifApplies(blocks.limits(), evidence),
            days,
            less.amount(now, before),
            less.hours(now, before),
            Growth.of(days),
            safer,
            lastEnded(planned, problem),
            goal == null ? null : target.judge(goal, now, before),
            review);
    Verdict atStart =
        ifApplies(blocks.limits(), Evidence.of(calendars, problem, calendars.start()));
    return new ProblemJudgement(problem, goal, facts, atStart, OwnGoalVerdict.judge(goal, facts));
  }

  private static @Nullable Verdict ifApplies(OutcomeDefinition definition, Evidence evidence) {
    return definition.appliesTo(evidence.problem()) ? definition.judge(evidence) : null;
  }

  /** The last planned time that has ended; one that still runs says that it has not ended. */
  private @Nullable Verdict lastEnded(List<PlannedPeriod> planned, Problem problem) {
    PlannedPeriod last = null;
    boolean isRunning = false;
    for (PlannedPeriod each : planned) {
      if (each.problem().key().equals(problem.key())) {
        isRunning |= !each.hasEnded();
        if (each.hasEnded()
            && (last == null || !each.period().until().isBefore(last.period().until()))) {
          last = each;
        }
      }
    }
    if (last == null) {
      return isRunning ? Verdict.notEvaluable(Reason.NOT_ENDED_YET, 0, 0) : null;
    }
    return last.kept(plan.keptShare(), plan.minimumCoverage());
  }

  private static @Nullable Verdict displacement(
      Calendars calendars, List<ProblemJudgement> judged) {
    Problem first = calendars.history().client().mostProblematic();
    Verdict abstinent = null;
    List<Verdict> others = new ArrayList<>();
    for (ProblemJudgement each : judged) {
      Verdict increased = each.facts().increased();
      if (first != null && each.problem().key().equals(first.key())) {
        abstinent = each.facts().abstinent();
      } else if (first != null && increased != null && !isSameFamily(first, each.problem())) {
        others.add(increased);
      }
    }
    return abstinent == null ? null : Displacement.judge(abstinent, others);
  }

  private static boolean isSameFamily(Problem a, Problem b) {
    return b.key().equals(a.parent()) || a.key().equals(b.parent());
  }
}
