package cairn.analysis.synthesis;

import cairn.analysis.calendar.Calendars;
import cairn.analysis.goal.AttainmentScore;
import cairn.analysis.goal.OwnGoals;
import cairn.analysis.goal.PlannedPeriod;
import cairn.analysis.outcome.ReliableChange;
import cairn.analysis.outcome.SaferUse;
import cairn.analysis.plan.StudyPlan;
import cairn.analysis.stage.StageCourse;
import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import cairn.ingest.model.Stage;
import cairn.ingest.model.StageAssessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of any positive change of one person, and of any setback.
 *
 * @param calendars the person's calendars
 * @param goals the person's goals
 * @param at the milestone: the day after the last day judged
 * @param plan shares and coverage
 * @param problems what was judged of each problem
 * @param safer safer use taken up
 * @param planned planned times without use
 */
record ChangeParts(
    Calendars calendars,
    OwnGoals goals,
    LocalDate at,
    StudyPlan plan,
    List<ProblemJudgement> problems,
    Verdict safer,
    List<PlannedPeriod> planned) {
  /** Days before the start whose assessments count as the beginning. */
  private static final int BASELINE_DAYS = 28;

  /** A fall of T by one standard deviation. */
  private static final double FALL = -10;

  /** Percent more that mirrors the published 30 % less. */
  private static final double MORE = -30;

  AnyChange positive() {
    Map<ChangePart, List<Verdict>> parts = new EnumMap<>(ChangePart.class);
    parts.put(ChangePart.ABSTINENCE, days(ReliableChange.Change.ABSTINENT));
    parts.put(ChangePart.WITHIN_LIMITS, limits(Status.NOT_ACHIEVED, Status.ACHIEVED));
    parts.put(ChangePart.USE, lessUse());
    parts.put(ChangePart.SAFER_USE, List.of(safer));
    parts.put(ChangePart.GOALS, List.of(AttainmentScore.judge(goals, at.minusDays(1))));
    parts.put(ChangePart.STAGE, stages(1));
    parts.put(ChangePart.WELLBEING, scales(false));
    parts.put(
        ChangePart.PLANNED_PERIOD,
        planned.stream()
            .filter(each -> !each.period().from().isBefore(calendars.start()))
            .map(each -> each.kept(plan.keptShare(), plan.minimumCoverage()))
            .toList());
    return AnyChange.of(parts);
  }

  AnyChange setback() {
    Map<ChangePart, List<Verdict>> parts = new EnumMap<>(ChangePart.class);
    parts.put(ChangePart.ABSTINENCE, begun());
    parts.put(ChangePart.WITHIN_LIMITS, limits(Status.ACHIEVED, Status.NOT_ACHIEVED));
    parts.put(ChangePart.USE, moreUse());
    parts.put(ChangePart.SAFER_USE, List.of(saferLost()));
    parts.put(ChangePart.GOALS, List.of(attainmentFell()));
    parts.put(ChangePart.STAGE, stages(-1));
    parts.put(ChangePart.WELLBEING, scales(true));
    return AnyChange.of(parts);
  }

  private List<Verdict> days(ReliableChange.Change change) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ProblemJudgement each : problems) {
      Verdict days = each.facts().fewerDays();
      if (days != null) {
        verdicts.add(
            days.isEvaluable()
                ? Verdict.of(
                    Growth.isNamed(days, change), days.value(), days.observed(), days.expected())
                : days);
      }
    }
    return verdicts;
  }

  /** From one side of the published limits to the other. */
  private List<Verdict> limits(Status before, Status now) {
    List<Verdict> verdicts = new ArrayList<>();
    for (ProblemJudgement each : problems) {
      Verdict then = each.limitsAtStart();
      Verdict after = each.facts().withinLimits();
      if (then != null && after != null) {
        boolean known = then.isEvaluable() && after.isEvaluable();
        boolean moved = then.status() == before && after.status() == now;
        verdicts.add(
            known
                ? Verdict.of(moved, after.value(), after.observed(), after.expected())
                : after.isEvaluable() ? then : after);
      }
    }
    return verdicts;
  }

  private List<Verdict> lessUse() {
    List<Verdict> verdicts = new ArrayList<>();
    for (ProblemJudgement each : problems) {
      OutcomeFacts facts = each.facts();
      add(verdicts, facts.fewerDays());
      addKnown(verdicts, facts.smallerAmount(), Status.ACHIEVED == status(facts.smallerAmount()));
      addKnown(verdicts, facts.fewerHours(), Status.ACHIEVED == status(facts.fewerHours()));
    }
    return verdicts;
  }

  private List<Verdict> moreUse() {
    List<Verdict> verdicts = new ArrayList<>(days(ReliableChange.Change.RELIABLY_DETERIORATED));
    for (ProblemJudgement each : problems) {
      addKnown(verdicts, each.facts().smallerAmount(), isMore(each.facts().smallerAmount()));
      addKnown(verdicts, each.facts().fewerHours(), isMore(each.facts().fewerHours()));
    }
    return verdicts;
  }

  private static boolean isMore(@Nullable Verdict less) {
    Double percent = less == null || !less.isEvaluable() ? null : less.value();
    return percent != null && percent <= MORE;
  }

  private static @Nullable Status status(@Nullable Verdict verdict) {
    return verdict == null ? null : verdict.status();
  }

  private static void add(List<Verdict> verdicts, @Nullable Verdict verdict) {
    if (verdict != null) {
      verdicts.add(verdict);
    }
  }

  private static void addKnown(List<Verdict> verdicts, @Nullable Verdict verdict, boolean met) {
    if (verdict != null && verdict.isEvaluable()) {
      verdicts.add(Verdict.of(met, verdict.value(), verdict.observed(), verdict.expected()));
    }
  }

  /** Use begun where there was none at the start, or a stage assessed as return to use. */
  private List<Verdict> begun() {
    List<Verdict> verdicts = new ArrayList<>();
    for (ProblemJudgement each : problems) {
      Verdict days = each.facts().fewerDays();
      if (days != null) {
        verdicts.add(
            days.category() == null
                ? days
                : Verdict.of(
                    Growth.hasBegun(days), days.value(), days.observed(), days.expected()));
      }
    }
    for (StageCourse course : courses()) {
      boolean returned = course.at(at.minusDays(1)) == Stage.RETURN_TO_USE;
      verdicts.add(Verdict.of(returned, null, 1, 1));
    }
    return verdicts;
  }

  private Verdict saferLost() {
    boolean lost = SaferUse.Course.LOST.key().equals(safer.category());
    return safer.isEvaluable()
        ? Verdict.of(lost, safer.value(), safer.observed(), safer.expected())
        : safer;
  }

  private Verdict attainmentFell() {
    LocalDate early = calendars.start().plusDays(BASELINE_DAYS);
    Double change = AttainmentScore.change(goals, early, at.minusDays(1));
    return change == null || !early.isBefore(at)
        ? Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 0, 2)
        : Verdict.of(change <= FALL, change, 2, 2);
  }

  /** Net movement of each problem and method since the start, forward (1) or backward (-1). */
  private List<Verdict> stages(int sign) {
    List<Verdict> verdicts = new ArrayList<>();
    for (StageCourse course : courses()) {
      Integer net = course.netSteps();
      verdicts.add(
          net == null
              ? Verdict.notEvaluable(Reason.NO_SECOND_ASSESSMENT, 1, 2)
              : Verdict.of(Integer.signum(net) == sign, net.doubleValue(), 2, 2));
    }
    return verdicts;
  }

  private List<StageCourse> courses() {
    LocalDate from = calendars.start().minusDays(BASELINE_DAYS);
    List<StageAssessment> since =
        calendars.history().stages().stream()
            .filter(s -> !s.assessedOn().isBefore(from) && s.assessedOn().isBefore(at))
            .toList();
    return StageCourse.of(since);
  }

  private List<Verdict> scales(boolean worse) {
    return ScaleShift.judge(
        calendars.history().measures(), calendars.start().minusDays(BASELINE_DAYS), at, worse);
  }
}
