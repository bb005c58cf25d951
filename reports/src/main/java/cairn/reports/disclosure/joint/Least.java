package cairn.reports.disclosure.joint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The least that zeros printed everywhere else leave possible: a sum is at least the number of
 * cells above 0 that it holds, counted so that no unknown counts twice; and one that is known to be
 * at least another is at least what that is.
 */
final class Least {
  private final List<LinearForm> above = new ArrayList<>();
  private final List<Pair> pairs = new ArrayList<>();

  /** Of two sums one is known to be at least the other. */
  private record Pair(LinearForm more, LinearForm less) {}

  /** Looks which forms a reader knows to be above 0 even where they are hidden. */
  Least(List<JointCell> cells, List<Known> facts) {
    for (JointCell cell : cells) {
      for (Known row : cell.hidden()) {
        if (row.least() > 0 && row.form().isSum()) {
          above.add(row.form());
        }
      }
    }
    above.sort(Comparator.comparingInt(LinearForm::size));
    for (Known fact : facts) {
      if (fact.least() >= 0) {
        pairs.add(new Pair(taken(fact.form(), 1), taken(fact.form(), -1)));
      }
    }
  }

  private static LinearForm taken(LinearForm form, int sign) {
    return LinearForm.sum(
        IntStream.range(0, form.size())
            .filter(i -> form.times(i) * sign > 0)
            .mapToObj(i -> LinearForm.of(form.unknown(i)).multiplied(form.times(i) * sign))
            .toList());
  }

  /** The least that a form can be, and at least 1. */
  long of(LinearForm form) {
    long least = Math.max(1, cellsIn(form));
    for (Pair pair : pairs) {
      if (form.isSum() && form.covers(pair.more())) {
        least = Math.max(least, cellsIn(pair.less()));
      }
    }
    return least;
  }

  private long cellsIn(LinearForm form) {
    BitSet counted = new BitSet();
    long least = 0;
    for (LinearForm part : form.isSum() ? above : List.<LinearForm>of()) {
      BitSet unknowns = new BitSet();
      for (int i = 0; i < part.size(); i++) {
        unknowns.set(part.unknown(i));
      }
      if (form.covers(part) && !unknowns.intersects(counted)) {
        counted.or(unknowns);
        least++;
      }
    }
    return least;
  }
}
