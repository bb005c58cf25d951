package cairn.analysis.definition.fact;

import cairn.analysis.person.verdict.Reason;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Several verdicts taken together. */
final class Verdicts {
  private Verdicts() {}

  /**
   * The first that is achieved; else, where one is unplaced or not evaluable, that one, because it
   * might have been; else the first. Nulls are passed over.
   *
   * @param otherwise the reason where nothing is left
   */
  static Verdict anyOf(Reason otherwise, @Nullable Verdict... verdicts) {
    List<Verdict> known = known(verdicts);
    return known.stream()
        .filter(v -> v.status() == Status.ACHIEVED)
        .findFirst()
        .or(() -> known.stream().filter(Verdict::isUnplaced).findFirst())
        .or(() -> known.stream().filter(v -> !v.isCounted()).findFirst())
        .or(() -> known.stream().findFirst())
        .orElseGet(() -> Verdict.notEvaluable(otherwise, 0, 0));
  }

  /** The first that somebody can say; else the first; nulls are passed over. */
  static Verdict firstEvaluable(Reason otherwise, @Nullable Verdict... verdicts) {
    List<Verdict> known = known(verdicts);
    return known.stream()
        .filter(Verdict::isEvaluable)
        .findFirst()
        .or(() -> known.stream().findFirst())
        .orElseGet(() -> Verdict.notEvaluable(otherwise, 0, 0));
  }

  private static List<Verdict> known(@Nullable Verdict... verdicts) {
    return Arrays.stream(verdicts).filter(Objects::nonNull).toList();
  }
}
