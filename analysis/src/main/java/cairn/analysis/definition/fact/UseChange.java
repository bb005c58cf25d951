package cairn.analysis.definition.fact;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Definition;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.goal.LessUse;
import cairn.analysis.person.goal.UseFacts;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What became of the use of one substance, for the better or, with a sign of −1, for the worse: the
 * same with the start and now exchanged. Both ask for the same records; no use is asked of people
 * who used at the start, use begun of people who did not, less use and more use of people who used
 * at the start or use now.
 *
 * <p>Worked example: 20 days at the start and 14 now are 30 % less; 14 at the start and 20 now are
 * the mirror, and 14 and 18 are neither.
 *
 * @param ofChange the definitions
 * @param plan coverage
 * @param sign 1 for the better, −1 for the worse
 */
record UseChange(ChangeDefinitions ofChange, StudyPlan plan, int sign) {

  /** No use where there was use; or use begun where there was none. */
  Verdict abstinence(UseEvidence evidence) {
    Verdict before = atStart(evidence, ofChange.abstinent());
    Verdict now = atEnd(evidence, ofChange.abstinent());
    if (!before.isCounted() || !now.isCounted()) {
      return before.isCounted() ? now : before;
    }
    boolean noneBefore = ProblemFacts.isAchieved(before);
    if (!before.isUnplaced() && noneBefore == (sign > 0)) {
      Reason reason = noneBefore ? Reason.NO_USE_AT_START : Reason.USE_AT_START;
      return Verdict.notEvaluable(reason, now.observed(), now.expected());
    }
    boolean met = ProblemFacts.isAchieved(now) == (sign > 0);
    if (before.isUnplaced()) {
      // Who may not be asked at all is open only where the answer could be yes.
      return met || now.isUnplaced()
          ? before
          : Verdict.notEvaluable(before.reason(), now.observed(), now.expected());
    }
    return now.isUnplaced() ? now : Verdict.of(met, now.value(), now.observed(), now.expected());
  }

  /** Fewer days, less, fewer hours or fewer occasions; or more. */
  Verdict use(UseEvidence evidence) {
    Verdict days =
        sign > 0
            ? ofChange.reduced().judge(evidence)
            : ofChange.reliably().judgeMore(evidence, ofChange.reduced().terms());
    Period window = evidence.window(ProblemFacts.WINDOW);
    Baseline baseline = evidence.baseline(window);
    if (baseline == null) {
      return days;
    }
    UseFacts now = UseFacts.of(evidence.calendar(), window);
    if (!now.count().covers(plan.minimumCoverage())) {
      return days.isEvaluable()
          ? Verdict.notEvaluable(Reason.COVERAGE_TOO_LOW, days.observed(), days.expected())
          : days;
    }
    UseFacts before = UseFacts.of(evidence.calendarAtStart(), baseline.window());
    if (before.daysUsed() == 0 && (now.daysUsed() == 0 || sign > 0)) {
      return now.daysUsed() > 0
          ? Verdict.notAchieved(null, days.observed(), days.expected())
          : Verdict.notEvaluable(Reason.NO_USE_AT_START, days.observed(), days.expected());
    }
    LessUse less = new LessUse(plan.minimumCoverage());
    UseFacts from = sign > 0 ? before : now;
    UseFacts to = sign > 0 ? now : before;
    return Verdicts.anyOf(
        days.reason(),
        days,
        decided(less.amount(to, from)),
        decided(less.hours(to, from)),
        decided(less.occasions(to, from)));
  }

  /** Into the limits from outside; or out of them. */
  Verdict limits(UseEvidence evidence) {
    Verdict before = atStart(evidence, ofChange.withinLimits());
    Verdict after = atEnd(evidence, ofChange.withinLimits());
    if (before.isUnplaced() || after.isUnplaced()) {
      // Whoever uses none is told of by no use, so that amounts nobody recorded take nothing away.
      return Verdict.notEvaluable(Reason.AMOUNT_NOT_RECORDED, after.observed(), after.expected());
    }
    if (!before.isEvaluable() || !after.isEvaluable()) {
      return before.isEvaluable() ? after : before;
    }
    boolean was = ProblemFacts.isAchieved(before);
    boolean is = ProblemFacts.isAchieved(after);
    boolean met = sign > 0 ? is && !was : was && !is;
    return Verdict.of(met, after.value(), after.observed(), after.expected());
  }

  /** What a definition of the last 28 days says of the 28 days of the baseline. */
  private static Verdict atStart(UseEvidence evidence, Definition definition) {
    Baseline baseline = evidence.baseline(evidence.window(ProblemFacts.WINDOW));
    return baseline == null
        ? Verdict.notEvaluable(Reason.NO_BASELINE, 0, 0)
        : definition.judge(evidence.ofStart(baseline.window().until()));
  }

  /** What it says of now, where as much is known of now as a baseline must be. */
  private Verdict atEnd(UseEvidence evidence, Definition definition) {
    Verdict now = definition.judge(evidence);
    WindowCount count = evidence.calendar().count(evidence.window(ProblemFacts.WINDOW));
    return now.isCounted() && !count.covers(plan.minimumCoverage())
        ? Verdict.notEvaluable(Reason.COVERAGE_TOO_LOW, now.observed(), now.expected())
        : now;
  }

  /** A verdict that says something, else null: amounts that nobody recorded take nothing away. */
  private static @Nullable Verdict decided(Verdict verdict) {
    return verdict.isEvaluable() ? verdict : null;
  }
}
