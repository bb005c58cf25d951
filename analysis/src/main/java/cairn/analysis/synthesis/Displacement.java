package cairn.analysis.synthesis;

import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import java.util.Collection;

/**
 * For people who no longer use their most problematic substance: whether use of another one grew
 * reliably meanwhile. Prescribed medication is never use. Achieved means that other use grew.
 */
public final class Displacement {
  /** Category: no use, and no other use grew. */
  public static final String NONE = "no_displacement";

  /** Category: no use, and other use grew. */
  public static final String OTHER_INCREASED = "other_use_increased";

  private Displacement() {}

  /**
   * The verdict; not evaluable for people who still use the substance, and where the growth of
   * another one could not be judged and none is known to have grown. Value: how many others grew.
   *
   * @param abstinent no use of the most problematic substance
   * @param increased for every other substance, whether its use grew reliably or began
   */
  public static Verdict judge(Verdict abstinent, Collection<Verdict> increased) {
    if (abstinent.status() != Status.ACHIEVED) {
      Reason reason = abstinent.isEvaluable() ? Reason.RULE_NOT_MET : abstinent.reason();
      return Verdict.notEvaluable(reason, 0, increased.size());
    }
    int judged = (int) increased.stream().filter(Verdict::isEvaluable).count();
    long grew = increased.stream().filter(v -> v.status() == Status.ACHIEVED).count();
    if (grew == 0 && judged < increased.size()) {
      Reason reason =
          increased.stream().filter(v -> !v.isEvaluable()).findFirst().orElseThrow().reason();
      return Verdict.notEvaluable(reason, judged, increased.size());
    }
    return Verdict.of(grew > 0, (double) grew, judged, increased.size())
        .named(grew > 0 ? OTHER_INCREASED : NONE);
  }
}
