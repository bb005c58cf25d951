package cairn.analysis.definition.fact;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.Calendars;
import cairn.analysis.person.goal.LessUse;
import cairn.analysis.person.goal.UseFacts;
import cairn.analysis.person.plan.StudyPlan;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * What became of the use of one substance, for the better or, with a sign of −1, for the worse: the
 * same with the start and now exchanged. Both ask for the same records; each is asked of those to
 * whom it can happen: no use, and less, of people who used at the start; use begun of people who
 * did not; more use of everybody.
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
    Verdict reduced = ofChange.reduced().judge(evidence);
    Verdict none = ofChange.abstinent().judge(evidence);
    boolean noneBefore = reduced.reason() == Reason.NO_USE_AT_START;
    if (!reduced.isEvaluable() && !noneBefore) {
      return reduced;
    }
    if (noneBefore == (sign > 0)) {
      Reason reason = noneBefore ? Reason.NO_USE_AT_START : Reason.USE_AT_START;
      return Verdict.notEvaluable(reason, reduced.observed(), reduced.expected());
    }
    return none.isEvaluable()
        ? Verdict.of(
            ProblemFacts.isAchieved(none) == (sign > 0),
            none.value(),
            none.observed(),
            none.expected())
        : none;
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
    UseFacts before = UseFacts.of(evidence.calendar(), baseline.window());
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
  Verdict limits(UseEvidence evidence, Calendars calendars) {
    Baseline baseline = evidence.baseline(evidence.window(ProblemFacts.WINDOW));
    if (baseline == null) {
      return Verdict.notEvaluable(Reason.NO_BASELINE, 0, 0);
    }
    UseEvidence start = UseEvidence.of(calendars, evidence.problem(), baseline.window().until());
    Verdict before = ofChange.withinLimits().judge(start);
    Verdict after = ofChange.withinLimits().judge(evidence);
    if (!before.isEvaluable() || !after.isEvaluable()) {
      return before.isEvaluable() ? after : before;
    }
    boolean was = ProblemFacts.isAchieved(before);
    boolean is = ProblemFacts.isAchieved(after);
    boolean met = sign > 0 ? is && !was : was && !is;
    return Verdict.of(met, after.value(), after.observed(), after.expected());
  }

  /** A verdict that says something, else null: amounts that nobody recorded take nothing away. */
  private static @Nullable Verdict decided(Verdict verdict) {
    return verdict.isEvaluable() ? verdict : null;
  }
}
