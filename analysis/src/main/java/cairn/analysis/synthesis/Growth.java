package cairn.analysis.synthesis;

import cairn.analysis.outcome.ReliableChange;
import cairn.analysis.verdict.Verdict;

/** More use than at the start, read from the named groups of reliable change. */
final class Growth {
  private Growth() {}

  /** Achieved where days of use grew reliably, or use began. Value: days fewer, so negative. */
  static Verdict of(Verdict days) {
    String name = days.category();
    if (name == null) {
      return days;
    }
    boolean grew = isNamed(days, ReliableChange.Change.RELIABLY_DETERIORATED) || hasBegun(days);
    return Verdict.of(grew, days.value(), days.observed(), days.expected()).named(name);
  }

  /** Whether use began where there was none at the start. */
  static boolean hasBegun(Verdict days) {
    return isNamed(days, ReliableChange.Change.STARTED);
  }

  static boolean isNamed(Verdict days, ReliableChange.Change change) {
    return change.key().equals(days.category());
  }
}
