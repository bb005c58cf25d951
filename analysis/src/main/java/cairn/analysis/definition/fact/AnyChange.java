package cairn.analysis.definition.fact;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Any positive change of a person, or its mirror, any setback: at least one part of several. It is
 * always shown with its parts, because among several parts one is met by chance more often than any
 * one of them. Both may be true of one person at once, and neither takes anything from the other.
 *
 * @param parts what each part says; where a part was judged for several problems or scales, one
 *     verdict stands for all of them
 */
public record AnyChange(Map<ChangePart, Verdict> parts) {

  /**
   * Brings the verdicts together. A part is achieved where one of its verdicts is, unplaced where
   * one may be, not achieved where one could be judged, and not evaluable otherwise.
   */
  public static AnyChange of(Map<ChangePart, List<Verdict>> verdicts) {
    Map<ChangePart, Verdict> parts = new EnumMap<>(ChangePart.class);
    for (Map.Entry<ChangePart, List<Verdict>> each : verdicts.entrySet()) {
      if (!each.getValue().isEmpty()) {
        parts.put(each.getKey(), together(each.getValue()));
      }
    }
    return new AnyChange(parts);
  }

  /** What both ends of what reports leave open say, part by part. */
  public static AnyChange between(AnyChange one, AnyChange other, Reason why) {
    Map<ChangePart, Verdict> parts = new EnumMap<>(ChangePart.class);
    parts.putAll(one.parts);
    other.parts.forEach(
        (part, verdict) -> parts.merge(part, verdict, (a, b) -> Verdict.between(a, b, why)));
    return new AnyChange(parts);
  }

  /** Whether at least one part is achieved. Value: how many are. */
  public Verdict verdict() {
    return together(new ArrayList<>(parts.values()));
  }

  private static Verdict together(List<Verdict> verdicts) {
    int judged = 0;
    int achieved = 0;
    Verdict open = null;
    for (Verdict each : verdicts) {
      judged += each.isEvaluable() ? 1 : 0;
      achieved += each.status() == Status.ACHIEVED ? 1 : 0;
      open = open == null && each.isUnplaced() ? each : open;
    }
    if (achieved == 0 && open != null) {
      return Verdict.unplaced(open.reason(), judged, verdicts.size());
    }
    if (judged == 0) {
      return Verdict.notEvaluable(whyNone(verdicts), 0, verdicts.size());
    }
    return Verdict.of(achieved > 0, (double) achieved, judged, verdicts.size());
  }

  /** That the person died says more than any other reason; else the first. */
  private static Reason whyNone(List<Verdict> verdicts) {
    List<Reason> reasons = verdicts.stream().map(Verdict::reason).toList();
    return reasons.contains(Reason.DIED)
        ? Reason.DIED
        : reasons.stream().findFirst().orElse(Reason.NOT_COLLECTED);
  }

  /**
   * How likely at least one of several independent parts is met by measurement error alone, each
   * with the same chance: 1 − (1 − p)ⁿ. Two-sided reliable change at 1.96 standard errors has p =
   * 0.025 in the good direction; with four parts that makes 0.0963.
   *
   * @param parts how many parts were judged, 0 or more
   * @param chance the chance of each, from 0 to 1
   */
  public static double byChance(int parts, double chance) {
    if (parts < 0 || !(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("parts are 0 or more and a chance is between 0 and 1");
    }
    return 1 - Math.pow(1 - chance, parts);
  }
}
