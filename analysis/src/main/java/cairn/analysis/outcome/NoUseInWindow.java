package cairn.analysis.outcome;

import cairn.analysis.calendar.WindowCount;
import cairn.analysis.verdict.MixedRule;
import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Verdict;

/**
 * No use in the window: one day of use, or one positive test, decides it, whatever else is missing;
 * none counts only where enough of the window was observed. The value is the days of use.
 */
public record NoUseInWindow() implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Observed seen = Observed.of(evidence, Observed.window(evidence, terms));
    WindowCount count = seen.count();
    double used = seen.used(terms.mixed()) + count.usedControlled();
    boolean tested = terms.mixed() == MixedRule.USE && count.positiveTests() > 0;
    if (!evidence.hasDied() && (used > 0 || tested)) {
      return seen.verdict(false, used);
    }
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap == null && terms.mixed() == MixedRule.UNKNOWN && count.positiveTests() > 0) {
      gap = Reason.COVERAGE_TOO_LOW;
    }
    return gap != null ? seen.not(gap) : seen.verdict(true, used);
  }

  @Override
  public String describe(Terms terms) {
    return "No day of use and no positive test "
        + terms.window()
        + ", with at least "
        + Words.share(terms.coverage())
        + " of its days observed.";
  }
}
