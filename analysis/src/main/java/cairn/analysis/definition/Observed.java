package cairn.analysis.definition;

import cairn.analysis.person.calendar.WindowCount;
import cairn.analysis.person.verdict.MixedRule;
import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Period;
import org.jspecify.annotations.Nullable;

/** What was seen of a window, and whether that is enough to judge it. */
public record Observed(WindowCount count) {
  public static Observed of(UseEvidence evidence, Period window) {
    return new Observed(evidence.calendar().count(window));
  }

  /** The window of a definition: the days before the milestone, or all since the start. */
  public static Period window(UseEvidence evidence, Terms terms) {
    return terms.windowDays() == 0 ? evidence.sinceStart() : evidence.window(terms.windowDays());
  }

  /** Days of use, with the days on which sources differ as the definition takes them. */
  public double used(MixedRule mixed) {
    return switch (mixed) {
      case USE -> count.usedOrDiffering();
      case HALF -> count.used() + 0.5 * count.differing();
      case NO_USE, UNKNOWN -> count.used();
    };
  }

  /** Days observed; days on which sources differ are not among them where they count as unknown. */
  public int observed(MixedRule mixed) {
    return mixed == MixedRule.UNKNOWN ? count.observed() - count.differing() : count.observed();
  }

  /** Why too little is known, or null where it is enough. */
  public @Nullable Reason gap(UseEvidence evidence, double coverage) {
    return evidence.hasDied() ? Reason.DIED : gap(coverage);
  }

  /** The same of a time that was over before anything else could end it. */
  public @Nullable Reason gap(double coverage) {
    if (count.isMostlyHeld()) {
      return Reason.CONTROLLED_ENVIRONMENT;
    }
    if (count.observed() == 0) {
      return Reason.NO_REPORTS;
    }
    return count.covers(coverage) ? null : Reason.COVERAGE_TOO_LOW;
  }

  /** Not evaluable, with how much was seen. */
  public Verdict not(Reason reason) {
    return Verdict.notEvaluable(reason, seen(), count.atRisk());
  }

  /** Not evaluable, yet with a number that stands on its own. */
  public Verdict notBut(Reason reason, double value) {
    return Verdict.notEvaluable(reason, value, seen(), count.atRisk());
  }

  /** Reported, and yet open, because of the reason. */
  public Verdict open(Reason reason) {
    return Verdict.unplaced(reason, seen(), count.atRisk());
  }

  /** Met or not, with how much was seen. */
  public Verdict verdict(boolean met, double value) {
    return Verdict.of(met, value, seen(), count.atRisk());
  }

  private int seen() {
    return Math.min(count.observed(), count.atRisk());
  }
}
