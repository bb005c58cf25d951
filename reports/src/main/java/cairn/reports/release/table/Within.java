package cairn.reports.release.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Categories that two tables of one measure can be held against each other by, though each joins
 * them in its own way.
 */
public final class Within {
  private Within() {}

  /** The finest sets of categories that are sums of bins of both. */
  public static List<Set<String>> of(List<Bin> some, List<Bin> others) {
    List<Set<String>> groups = new ArrayList<>();
    List<Bin> all = new ArrayList<>(some);
    all.addAll(others);
    for (Bin bin : all) {
      Set<String> joined = new HashSet<>(bin.of());
      for (Set<String> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(joined::contains)) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      groups.add(joined);
    }
    return groups;
  }
}
