package cairn.analysis.definition.fact;

import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Where a person got to with one problem. The order says which name is given where several hold; no
 * category is ranked above another.
 */
public enum OutcomeCategory implements Keyed {
  ABSTINENT,
  WITHIN_LIMITS,
  RELIABLY_REDUCED,
  SAFER_USE,
  UNCHANGED,
  INCREASED,
  NOT_KNOWN;

  /**
   * The category of the verdicts on one problem: the first of these that holds. Increased is looked
   * at before safer use, so that neither hides the other's news: safer use stands only where use
   * did not grow.
   */
  public static OutcomeCategory of(OutcomeFacts facts) {
    if (isAchieved(facts.abstinent())) {
      return ABSTINENT;
    }
    if (isAchieved(facts.withinLimits())) {
      return WITHIN_LIMITS;
    }
    if (isAchieved(facts.change().fewerDays())
        || isAchieved(facts.change().smallerAmount())
        || isAchieved(facts.change().fewerHours())) {
      return RELIABLY_REDUCED;
    }
    if (isAchieved(facts.change().increased())) {
      return INCREASED;
    }
    if (isAchieved(facts.saferUse())) {
      return SAFER_USE;
    }
    return facts.change().fewerDays() != null && facts.change().fewerDays().isEvaluable()
        ? UNCHANGED
        : NOT_KNOWN;
  }

  static boolean isAchieved(@Nullable Verdict verdict) {
    return verdict != null && verdict.status() == Status.ACHIEVED;
  }
}
