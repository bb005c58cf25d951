package cairn.analysis.definition.record;

import cairn.analysis.definition.Baseline;
import cairn.analysis.definition.Observed;
import cairn.analysis.definition.ShareText;
import cairn.analysis.definition.Terms;
import cairn.analysis.definition.Threshold;
import cairn.analysis.definition.ThresholdUnit;
import cairn.analysis.definition.UseEvidence;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;

/**
 * Percent of the observed days that were without use; days in a controlled environment are in
 * neither number. With a threshold the value is held to it; without one it is achieved where the
 * percentage is higher than at the start, or 100, and the percentage stands even where the start is
 * unknown.
 */
public record PercentDaysAbstinent() implements RecordRule {
  @Override
  public Verdict judge(UseEvidence evidence, Terms terms) {
    Observed seen = Observed.of(evidence, Observed.window(evidence, terms));
    Reason gap = seen.gap(evidence, terms.coverage());
    if (gap == null && seen.observed(terms.mixed()) == 0) {
      gap = Reason.NO_REPORTS;
    }
    if (gap != null) {
      return seen.not(gap);
    }
    double percent = percent(seen, terms);
    if (terms.threshold() != null || percent == 100) {
      return seen.verdict(percent == 100 || terms.isMetBy(percent), percent);
    }
    Baseline baseline = evidence.baseline(Observed.window(evidence, terms));
    if (baseline == null) {
      return seen.notBut(Reason.NO_BASELINE, percent);
    }
    return seen.verdict(percent > percent(new Observed(baseline.count()), terms) + 1e-9, percent);
  }

  private static double percent(Observed seen, Terms terms) {
    double observed = seen.observed(terms.mixed());
    return observed == 0 ? 0 : 100 * (observed - seen.used(terms.mixed())) / observed;
  }

  @Override
  public ThresholdUnit unit() {
    return ThresholdUnit.PERCENT;
  }

  @Override
  public String describe(Terms terms) {
    Threshold threshold = terms.threshold();
    return "Percent of the observed days "
        + terms.window()
        + " that were without use, days in hospital, jail or residential care apart, where at"
        + " least "
        + ShareText.share(terms.coverage())
        + " of them were observed; achieved when it is "
        + (threshold == null ? "higher than at the start, or 100." : threshold.describe() + ".");
  }
}
