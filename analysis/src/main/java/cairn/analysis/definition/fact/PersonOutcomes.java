package cairn.analysis.definition.fact;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.calendar.UseCalendar;
import cairn.analysis.person.goal.AttainmentScore;
import cairn.analysis.person.goal.OwnGoals;
import cairn.analysis.person.goal.PlannedPeriod;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.stage.StageCourse;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Goal;
import cairn.ingest.model.Problem;
import cairn.ingest.model.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What joins the verdicts on one person on one day: each problem against the person's own goal,
 * goal attainment, any positive change and its mirror. Built once for a person's start and asked
 * for each milestone. Not safe for several threads.
 */
public final class PersonOutcomes {
  private static final String LOST = "lost";

  /** Of goal attainment T. */
  private static final double STANDARD_DEVIATION = 10;

  private final ChangeDefinitions ofChange;
  private final StudyPlan plan;
  private final Calendars calendars;
  private final OwnGoals goals;
  private final PlannedTimes planned;
  private final ProblemFacts facts;
  private final List<StageCourse> stages;
  private final Map<LocalDate, AnyChange> positives = new HashMap<>();
  private final Map<LocalDate, AnyChange> setbacks = new HashMap<>();

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
   * Each problem with a calendar or a goal, by key, against the person's own goal: see {@link
   * OwnGoalVerdict}. Substances have a category, also without a goal; other problems have none.
   *
   * @param at the milestone: the day after the last day judged
   */
  public Map<String, Verdict> ownGoals(LocalDate at) {
    Map<String, Problem> problems = new TreeMap<>(goals.problems());
    calendars.all().forEach(calendar -> problems.put(calendar.problem().key(), calendar.problem()));
    Map<String, Verdict> verdicts = new TreeMap<>();
    for (Problem problem : problems.values()) {
      Verdict verdict = ownGoal(problem, goals.ownGoal(problem, at.minusDays(1)), at);
      if (verdict != null) {
        verdicts.put(problem.key(), verdict);
      }
    }
    return verdicts;
  }

  /**
   * One problem against one goal for it. Null for a problem that is no substance and has no goal.
   *
   * @param goal the goal, or null without one
   * @param at the milestone: the day after the last day judged
   */
  public @Nullable Verdict ownGoal(Problem problem, @Nullable Goal goal, LocalDate at) {
    if (calendars.of(problem) == null) {
      return goal == null ? null : unnamed(OwnGoalVerdict.judge(goal, ofOther(goal, at)));
    }
    UseEvidence evidence = UseEvidence.of(calendars, problem, at);
    Verdict verdict = OwnGoalVerdict.judge(goal, facts.of(evidence, goal));
    boolean known = !OutcomeCategory.NOT_KNOWN.key().equals(verdict.category());
    return known ? verdict : unnamed(verdict);
  }

  /** The person's assessments of stages, by problem and method. */
  List<StageCourse> stages() {
    return stages;
  }

  /** The facts about a problem that is no substance: a safer way taken up, and the review. */
  private OutcomeFacts ofOther(Goal goal, LocalDate at) {
    Verdict safer = ofChange.saferUse().judge(UseEvidence.ofPerson(calendars, at));
    Verdict review = OwnGoalVerdict.review(goals, goal, at.minusDays(1));
    return new OutcomeFacts(null, null, null, null, null, null, safer, null, null, review);
  }

  private static Verdict unnamed(Verdict verdict) {
    return new Verdict(
        verdict.status(),
        verdict.value(),
        null,
        verdict.reason(),
        verdict.observed(),
        verdict.expected());
  }

  /** Goal attainment T over all of the person's goals in force; achieved at 50. */
  public Verdict attainment(LocalDate at) {
    return AttainmentScore.judge(goals, at.minusDays(1));
  }

  /** Any positive change since the start, with its parts. */
  public AnyChange positive(LocalDate at) {
    return positives.computeIfAbsent(at, this::judgePositive);
  }

  private AnyChange judgePositive(LocalDate at) {
    Map<ChangePart, List<Verdict>> parts = parts(at, 1);
    for (PlannedPeriod each : planned.all(at)) {
      if (each.hasEnded()) {
        add(parts, ChangePart.PLANNED_PERIOD, each.kept(plan.keptShare(), plan.minimumCoverage()));
      }
    }
    return AnyChange.of(parts);
  }

  /** A fall of T by a standard deviation since the fourth week. A goal not reached yet is none. */
  private Verdict attainmentFell(LocalDate at) {
    LocalDate early = calendars.start().plusDays(ProblemFacts.WINDOW);
    Double change =
        early.isBefore(at) ? AttainmentScore.change(goals, early, at.minusDays(1)) : null;
    return change == null
        ? Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 0, 2)
        : Verdict.of(change <= -STANDARD_DEVIATION, change, 2, 2);
  }

  /** Any setback since the start, with its parts: the mirror of any positive change. */
  public AnyChange setback(LocalDate at) {
    return setbacks.computeIfAbsent(at, day -> AnyChange.of(parts(day, -1)));
  }

  /** What measurement error alone would show of it; with a sign of −1, of any setback. */
  public Map<ChangePart, ChanceOfChange> byChance(LocalDate at, int sign) {
    return ChanceOfChange.of(calendars, ofChange, plan.reliableChange(), at, sign);
  }

  private Map<ChangePart, List<Verdict>> parts(LocalDate at, int sign) {
    Map<ChangePart, List<Verdict>> parts = new EnumMap<>(ChangePart.class);
    for (UseCalendar calendar : calendars.all()) {
      use(parts, UseEvidence.of(calendars, calendar.problem(), at), sign);
    }
    if (!calendars.all().isEmpty()) {
      Verdict safer = ofChange.saferUse().judge(UseEvidence.ofPerson(calendars, at));
      add(parts, ChangePart.SAFER_USE, sign > 0 ? safer : givenUp(safer));
    }
    add(parts, ChangePart.GOALS, sign > 0 ? attainment(at) : attainmentFell(at));
    LocalDate last = at.minusDays(1);
    for (StageCourse course : stages) {
      add(parts, ChangePart.STAGE, StageSteps.judge(course, last, sign));
      if (sign < 0 && course.at(last) == Stage.RETURN_TO_USE) {
        add(parts, ChangePart.ABSTINENCE, Verdict.achieved(null, 1, 1));
      }
    }
    for (Verdict each : ScaleSteps.judge(calendars.history().measures(), last, sign)) {
      add(parts, ChangePart.WELLBEING, each);
    }
    return parts;
  }

  private void use(Map<ChangePart, List<Verdict>> parts, UseEvidence evidence, int sign) {
    OutcomeFacts now = facts.of(evidence, null);
    Verdict reduced = ofChange.reduced().judge(evidence);
    Verdict none = ofChange.abstinent().judge(evidence);
    if (sign > 0) {
      Verdict stopped =
          reduced.isEvaluable() && none.isEvaluable()
              ? Verdict.of(
                  ProblemFacts.isAchieved(none), none.value(), none.observed(), none.expected())
              : reduced.isEvaluable() ? none : reduced;
      add(parts, ChangePart.ABSTINENCE, stopped);
      add(
          parts,
          ChangePart.USE,
          Verdicts.anyOf(
              reduced.reason(), reduced, decided(now.smallerAmount()), decided(now.fewerHours())));
    } else {
      add(parts, ChangePart.USE, ProblemFacts.more(reduced));
    }
    if (ofChange.withinLimits().appliesTo(evidence.problem())) {
      Verdict before = limitsAtStart(evidence);
      Verdict after = ofChange.withinLimits().judge(evidence);
      add(parts, ChangePart.WITHIN_LIMITS, crossed(before, after, sign));
    }
  }

  private Verdict limitsAtStart(UseEvidence evidence) {
    Baseline baseline = evidence.baseline(evidence.window(ProblemFacts.WINDOW));
    return baseline == null
        ? Verdict.notEvaluable(Reason.NO_BASELINE, 0, 0)
        : ofChange
            .withinLimits()
            .judge(UseEvidence.of(calendars, evidence.problem(), baseline.window().until()));
  }

  /** A verdict that says something, else null: amounts that nobody recorded take nothing away. */
  private static @Nullable Verdict decided(@Nullable Verdict verdict) {
    return verdict != null && verdict.isEvaluable() ? verdict : null;
  }

  /** Into the limits from outside, or with a sign of −1 out of them. */
  private static Verdict crossed(Verdict before, Verdict after, int sign) {
    if (!before.isEvaluable() || !after.isEvaluable()) {
      return before.isEvaluable() ? after : before;
    }
    boolean was = ProblemFacts.isAchieved(before);
    boolean is = ProblemFacts.isAchieved(after);
    boolean met = sign > 0 ? is && !was : was && !is;
    return Verdict.of(met, after.value(), after.observed(), after.expected());
  }

  private static Verdict givenUp(Verdict safer) {
    return safer.isEvaluable()
        ? Verdict.of(
            LOST.equals(safer.category()), safer.value(), safer.observed(), safer.expected())
        : safer;
  }

  private static void add(Map<ChangePart, List<Verdict>> parts, ChangePart part, Verdict verdict) {
    parts.computeIfAbsent(part, p -> new ArrayList<>()).add(verdict);
  }
}
