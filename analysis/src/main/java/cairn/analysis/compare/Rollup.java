package cairn.analysis.compare;

import cairn.analysis.result.Counts;
import cairn.analysis.result.Counts.Key;
import cairn.analysis.result.Summary;
import java.util.ArrayList;
import java.util.List;

/** Sums of counts over everybody. */
final class Rollup {
  private Rollup() {}

  /** The same counts and, beside them, their sums with {@code all} in each of the places given. */
  static Counts withAll(Counts counts, int... places) {
    Counts sums = new Counts();
    counts
        .sorted()
        .forEach((key, numbers) -> variants(key, places).forEach(k -> sums.add(k, numbers)));
    return sums;
  }

  private static List<Key> variants(Key key, int... places) {
    List<Key> keys = new ArrayList<>(List.of(key));
    for (int place : places) {
      for (Key known : List.copyOf(keys)) {
        if (!known.word(place).equals(Summary.ALL)) {
          keys.add(known.with(place, Summary.ALL));
        }
      }
    }
    return keys;
  }
}
