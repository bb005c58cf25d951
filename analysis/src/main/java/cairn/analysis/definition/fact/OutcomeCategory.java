package cairn.analysis.definition.fact;

import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.ingest.model.Keyed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

  private static final Set<String> BETTER =
      Set.of(ABSTINENT.key(), WITHIN_LIMITS.key(), RELIABLY_REDUCED.key(), SAFER_USE.key());

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

  /** One of several outcomes for the better, whichever end of what reports leave open holds. */
  public static final String OPEN_BETTER = "unplaced_better";

  /** No change or more use, whichever end holds. */
  public static final String OPEN_NO_BETTER = "unplaced_no_better";

  /** Better at one end, and more use at the other. */
  public static final String OPEN_ANY = "unplaced_any";

  /** The name of what two ends say, which differ: what is certain of both is in it. */
  static String between(@Nullable String one, @Nullable String other) {
    List<String> both = Stream.of(one, other).filter(Objects::nonNull).toList();
    if (both.size() < 2 || both.contains(NOT_KNOWN.key())) {
      return Verdict.SEVERAL;
    }
    long better = both.stream().filter(OutcomeCategory::isBetter).count();
    if (better == 2) {
      return OPEN_BETTER;
    }
    if (better == 0) {
      return OPEN_NO_BETTER;
    }
    return both.contains(INCREASED.key()) ? OPEN_ANY : Verdict.SEVERAL;
  }

  /** Whether it is no use, limited, less or safer use. */
  public static boolean isBetter(String category) {
    return category.equals(OPEN_BETTER) || BETTER.contains(category);
  }

  static boolean isAchieved(@Nullable Verdict verdict) {
    return verdict != null && verdict.status() == Status.ACHIEVED;
  }
}
