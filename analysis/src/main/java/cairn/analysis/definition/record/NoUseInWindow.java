package cairn.analysis.definition.record;

import cairn.analysis.definition.Observed;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;

/**
 * No use in the window: one day of use, or one positive test, decides it, whatever else is missing;
 * none counts only where enough of the window was observed. The value is the days of use.
 */
public record NoUseInWindow() implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Observed seen = Observed.of(evidence, Observed.window(evidence, terms));
    WindowCount count = seen.count();
    double used = seen.used(terms.mixed()) + count.held().used();
    boolean tested = terms.mixed() == MixedRule.USE && count.positiveTests() > 0;
    if (!evidence.hasDied() && (used > 0 || tested)) {
      return seen.verdict(false, Math.min(used, count.days()));
    }
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap == null && terms.mixed() == MixedRule.UNKNOWN && count.positiveTests() > 0) {
      gap = Reason.COVERAGE_TOO_LOW;
    }
    return gap != null ? seen.not(gap) : seen.verdict(true, used);
  }

  @Override
  public String describe(Terms terms) {
    String asked =
        switch (terms.mixed()) {
          case NO_USE -> "No day of use " + terms.window() + " as reported, whatever tests found";
          case UNKNOWN ->
              "No day of use "
                  + terms.window()
                  + ", where a report of none that a positive test contradicts tells nothing";
          default -> "No day of use and no positive test " + terms.window();
        };
    return asked
        + ", with at least "
        + ShareText.share(terms.coverage())
        + " of its days observed.";
  }
}
