package cairn.analysis.definition.fact;

import cairn.analysis.definition.PlannedPeriod;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.Placement;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import cairn.ingest.model.SafetyReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What joins the verdicts on one person on one day: each problem against the person's own goal,
 * goal attainment, any positive change and its mirror. Built once for a person's start and asked
 * for each milestone. Not safe for several threads.
 */
public final class PersonOutcomes {
  private final ChangeDefinitions ofChange;
  private final StudyPlan plan;
  private final Calendars calendars;
  private final OwnGoals goals;
  private final PlannedTimes planned;
  private final ProblemFacts facts;
  private final List<StageCourse> stages;
  private final Map<LocalDate, AnyChange> positives = new HashMap<>();
  private final Map<LocalDate, AnyChange> setbacks = new HashMap<>();
  private final Map<Placement, PersonOutcomes> ends = new EnumMap<>(Placement.class);

  /**
   * Brings a person's calendars, goals and stages together.
   *
   * @param calendars the person's calendars from one start on
   * @param goals the same person's goals
   */
  public PersonOutcomes(
      ChangeDefinitions ofChange, StudyPlan plan, Calendars calendars, OwnGoals goals) {
    this.ofChange = ofChange;
    this.plan = plan;
    this.calendars = calendars;
    this.goals = goals;
    this.planned = new PlannedTimes(calendars, goals);
    this.facts = new ProblemFacts(ofChange, plan, goals, planned);
    this.stages = StageCourse.of(calendars.history().stages());
  }

  /**
   * One problem against one goal for it. Null for a problem that is no substance and has no goal.
   *
   * @param goal the goal, or null without one
   * @param at the milestone: the day after the last day judged
   */
  public @Nullable Verdict ownGoal(Problem problem, @Nullable Goal goal, LocalDate at) {
    if (calendars.isBounded()) {
      Verdict fewest = placed(Placement.FEWEST).ownGoal(problem, goal, at);
      Verdict most = placed(Placement.MOST).ownGoal(problem, goal, at);
      return fewest == null || most == null ? null : openOutcome(fewest, most);
    }
    if (calendars.of(problem) == null) {
      return goal == null ? null : unnamed(OwnGoalVerdict.judge(goal, ofOther(goal, at)));
    }
    UseEvidence evidence = UseEvidence.of(calendars, problem, at);
    Verdict verdict = OwnGoalVerdict.judge(goal, facts.of(evidence, goal));
    boolean known = !OutcomeCategory.NOT_KNOWN.key().equals(verdict.category());
    return known ? verdict : unnamed(verdict);
  }

  private Verdict openOutcome(Verdict fewest, Verdict most) {
    Verdict both = Verdict.between(fewest, most, calendars.whyOpen()).withoutBounds();
    return Verdict.SEVERAL.equals(both.category())
        ? both.named(OutcomeCategory.between(fewest.category(), most.category()))
        : both;
  }

  /** The person's assessments of stages, by problem and method. */
  List<StageCourse> stages() {
    return stages;
  }

  /** The facts about a problem that is no substance: a safer way taken up, and the review. */
  private OutcomeFacts ofOther(Goal goal, LocalDate at) {
    Verdict safer = ofChange.saferUse().better().judge(UseEvidence.ofPerson(calendars, at));
    Verdict review = OwnGoalVerdict.review(goals, goal, at.minusDays(1));
    return new OutcomeFacts(
        null, null, OutcomeFacts.Change.NOT_ASKED, safer, new OutcomeFacts.Own(null, null, review));
  }

  private static Verdict unnamed(Verdict verdict) {
    return new Verdict(
        verdict.status(),
        verdict.value(),
        verdict.bounds(),
        null,
        verdict.reason(),
        verdict.observed(),
        verdict.expected());
  }

  /** Any positive change since the start, with its parts. */
  public AnyChange positive(LocalDate at) {
    return positives.computeIfAbsent(
        at,
        day ->
            calendars.isBounded()
                ? AnyChange.between(
                    placed(Placement.FEWEST).positive(day),
                    placed(Placement.MOST).positive(day),
                    calendars.whyOpen())
                : judgePositive(day));
  }

  /** The same at an end of what reports of use leave open. */
  private PersonOutcomes placed(Placement end) {
    return ends.computeIfAbsent(
        end, e -> new PersonOutcomes(ofChange, plan, calendars.placed(e), goals));
  }

  private AnyChange judgePositive(LocalDate at) {
    Map<ChangePart, List<Verdict>> parts = parts(at, 1);
    for (PlannedPeriod each : planned.all(at)) {
      if (each.hasEnded()) {
        add(parts, ChangePart.PLANNED_PERIOD, each.kept(plan.keptShare(), PlannedPeriod.COVERAGE));
      }
    }
    return AnyChange.of(parts);
  }

  /** Any setback since the start, with its parts: the mirror of any positive change. */
  public AnyChange setback(LocalDate at) {
    return setbacks.computeIfAbsent(
        at,
        day ->
            calendars.isBounded()
                ? AnyChange.between(
                    placed(Placement.FEWEST).setback(day),
                    placed(Placement.MOST).setback(day),
                    calendars.whyOpen())
                : AnyChange.of(parts(day, -1)));
  }

  /** What measurement error alone would show of it; with a sign of −1, of any setback. */
  public Map<ChangePart, ChanceOfChange> byChance(LocalDate at, int sign) {
    return ChanceOfChange.of(calendars, ofChange, plan.reliableChange(), at, sign);
  }

  private Map<ChangePart, List<Verdict>> parts(LocalDate at, int sign) {
    Map<ChangePart, List<Verdict>> parts = new EnumMap<>(ChangePart.class);
    UseChange use = new UseChange(ofChange, plan, sign);
    for (UseCalendar calendar : calendars.all()) {
      UseEvidence evidence = UseEvidence.of(calendars, calendar.problem(), at);
      add(parts, ChangePart.ABSTINENCE, use.abstinence(evidence));
      add(parts, ChangePart.USE, use.use(evidence));
      if (ofChange.withinLimits().appliesTo(evidence.problem())) {
        add(parts, ChangePart.WITHIN_LIMITS, use.limits(evidence));
      }
    }
    acts(parts, UseEvidence.ofPerson(calendars, at), sign);
    add(parts, ChangePart.GOALS, GoalSteps.attainment(goals, calendars.start(), at, sign));
    LocalDate last = at.minusDays(1);
    for (StageCourse course : stages) {
      add(parts, ChangePart.STAGE, StageSteps.judge(course, last, sign));
      Verdict returned = StageSteps.returned(course, last, sign);
      if (returned != null) {
        add(parts, ChangePart.ABSTINENCE, returned);
      }
    }
    if (sign > 0) {
      GoalSteps.trials(goals, calendars.start(), last)
          .forEach(trial -> add(parts, ChangePart.STAGE, trial));
    }
    for (Verdict each : ScaleSteps.judge(calendars.history().measures(), last, sign)) {
      add(parts, ChangePart.WELLBEING, each);
    }
    return parts;
  }

  /** Safer ways and harms; parts of what nobody reports at all are left out. */
  private void acts(Map<ChangePart, List<Verdict>> parts, UseEvidence whole, int sign) {
    List<SafetyReport> reports = whole.history().safetyReports();
    if (!calendars.all().isEmpty() || reports.stream().anyMatch(r -> r.behavior().protective())) {
      add(parts, ChangePart.SAFER_USE, ofChange.saferUse().of(sign).judge(whole));
    }
    if (reports.stream().anyMatch(r -> !r.behavior().protective())) {
      add(parts, ChangePart.HARMS, ofChange.harms().of(sign).judge(whole));
    }
  }

  private static void add(Map<ChangePart, List<Verdict>> parts, ChangePart part, Verdict verdict) {
    parts.computeIfAbsent(part, p -> new ArrayList<>()).add(verdict);
  }
}
