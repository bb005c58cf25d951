package cairn.analysis.question.change;

import cairn.analysis.definition.fact.AnyChange;
import cairn.analysis.definition.fact.ChangePart;
import cairn.analysis.person.verdict.Status;
import cairn.analysis.person.verdict.Verdict;
import cairn.analysis.question.change.ChangeTally.BesideKey;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.proportion.Wilson;
import cairn.analysis.table.Counts;
import cairn.analysis.table.Proportion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Safer use taken up beside less use. Less use is any of no use where there was use, and fewer
 * days, smaller amounts, fewer hours or occasions; named outcomes of a problem show safer use only
 * where use did not fall.
 */
final class SaferBesideLess {
  private SaferBesideLess() {}

  /** Counts a person, due at a milestone, with the parts of any positive change. */
  static void count(AnyChange change, ChangeKey at, Counts<BesideKey> tally) {
    Status less = less(change);
    Status safer = status(change.parts().get(ChangePart.SAFER_USE));
    boolean isKnown = isKnown(less) && isKnown(safer);
    String together =
        isKnown
            ? Together.of(less == Status.ACHIEVED, safer == Status.ACHIEVED).key()
            : BesideKey.NOT_KNOWN;
    tally.count(new BesideKey(at.groupType(), at.milestone(), together));
  }

  /**
   * Of no use and less use: achieved where one is, else left open where one is, else less use's.
   */
  private static Status less(AnyChange change) {
    Status none = status(change.parts().get(ChangePart.ABSTINENCE));
    Status fewer = status(change.parts().get(ChangePart.USE));
    return none == Status.ACHIEVED || (none == Status.UNPLACED && fewer != Status.ACHIEVED)
        ? none
        : fewer;
  }

  private static Status status(@Nullable Verdict verdict) {
    return verdict == null ? Status.NOT_EVALUABLE : verdict.status();
  }

  private static boolean isKnown(Status status) {
    return status == Status.ACHIEVED || status == Status.NOT_ACHIEVED;
  }

  /** Rows of {@code safer_beside_less_use}: all four of every group type, nobody included. */
  static List<SaferBesideLessRow> rows(Counts<BesideKey> tally, double level) {
    Counts<BesideKey> counts = tally.with(List.of(BesideKey::ofAllTypes));
    Set<BesideKey> places = new LinkedHashSet<>();
    counts.sorted().keySet().forEach(key -> places.add(key.of(BesideKey.NOT_KNOWN)));
    List<SaferBesideLessRow> rows = new ArrayList<>();
    for (BesideKey place : places) {
      long of = 0;
      for (Together each : Together.values()) {
        of += counts.get(place.of(each.key()));
      }
      for (Together each : Together.values()) {
        long n = counts.get(place.of(each.key()));
        rows.add(
            new SaferBesideLessRow(
                place.groupType(),
                place.milestone(),
                each,
                n,
                of,
                counts.get(place),
                Proportion.of(Wilson.interval(new Counted(n, of), level))));
      }
    }
    return rows;
  }
}
