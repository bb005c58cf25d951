package cairn.reports.researcher.person;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * People told of so coarsely that at least k are alike in all that is given of their traits.
 *
 * <p>The ladder is taken for everybody until at most one person in four is in a class of fewer than
 * k. These people go on alone, step by step, and stay where k of them are alike. Whoever is left at
 * its end is left out.
 *
 * <p>Example, k = 2, ages 31, 33, 36 and 47 and nothing else: in bands of ten years the last two
 * are in classes of one, more than one in four; in the next bands two are under 35 and two 35 to
 * 49.
 *
 * @param people everybody who is given
 * @param steps steps taken for everybody
 * @param leftOut how many are left out
 */
record Generalised(List<Placed> people, int steps, long leftOut) {
  private static final double FEW = 0.25;

  /** Tells of people so that each class has at least k. */
  static Generalised of(List<Somebody> all, Coarser coarser, long k) {
    int steps = 0;
    while (steps < Ladder.STEPS.size() && alone(all, coarser, steps, k).size() > FEW * all.size()) {
      steps++;
    }
    List<Placed> given = new ArrayList<>();
    List<Somebody> rest = all;
    for (int step = steps; step <= Ladder.STEPS.size() && !rest.isEmpty(); step++) {
      List<Somebody> still = alone(rest, coarser, step, k);
      Set<String> among = still.stream().map(Somebody::client).collect(Collectors.toSet());
      for (Somebody who : rest) {
        if (!among.contains(who.client())) {
          given.add(placed(who, coarser, step));
        }
      }
      rest = still;
    }
    return new Generalised(List.copyOf(given), steps, rest.size());
  }

  /** Those of whom fewer than k are alike after so many steps. */
  private static List<Somebody> alone(List<Somebody> all, Coarser coarser, int steps, long k) {
    Map<List<String>, List<Somebody>> classes = new HashMap<>();
    for (Somebody who : all) {
      classes
          .computeIfAbsent(placed(who, coarser, steps).likeness(), any -> new ArrayList<>())
          .add(who);
    }
    return all.stream()
        .filter(
            who -> {
              List<Somebody> alike = classes.get(placed(who, coarser, steps).likeness());
              return alike == null || alike.size() < k;
            })
        .toList();
  }

  private static Placed placed(Somebody who, Coarser coarser, int steps) {
    Map<KnownTrait, @Nullable String> shown = new EnumMap<>(KnownTrait.class);
    Ladder.levels(steps)
        .forEach(
            (trait, level) ->
                shown.put(
                    trait,
                    coarser.at(trait, level, who.traits().getOrDefault(trait, Coarser.UNKNOWN))));
    return new Placed(who, steps, shown);
  }
}
