package cairn.analysis.synthesis;

import cairn.analysis.verdict.Reason;
import cairn.analysis.verdict.Status;
import cairn.analysis.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Cumulative figures. A return to use sets nothing back to zero: what was achieved once stays
 * achieved in the figure that counts it, and days without use only ever add up.
 */
public final class EverAchieved {
  private EverAchieved() {}

  /**
   * For each verdict of a row in time: whether it or one before it was achieved. Value: how many up
   * to then were.
   */
  public static List<Verdict> upTo(List<Verdict> inOrder) {
    List<Verdict> ever = new ArrayList<>();
    int achieved = 0;
    int judged = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      Verdict verdict = inOrder.get(i);
      achieved += verdict.status() == Status.ACHIEVED ? 1 : 0;
      judged += verdict.isEvaluable() ? 1 : 0;
      Reason reason = verdict.isEvaluable() ? Reason.NO_REPORTS : verdict.reason();
      ever.add(
          judged == 0
              ? Verdict.notEvaluable(reason, 0, i + 1)
              : Verdict.of(achieved > 0, (double) achieved, judged, i + 1));
    }
    return List.copyOf(ever);
  }
}
