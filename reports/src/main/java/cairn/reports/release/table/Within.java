package cairn.reports.release.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers of a month whose people are all among those of its quarter in the same category: people
 * of the quarter less people of the month are people too.
 *
 * @param groups the finest bins that are sums of bins both of the quarter and of the month
 * @param inMonth people of the month in each, as they were shown; where they were hidden, as they
 *     are, so that nothing rests on that
 */
public record Within(List<Set<String>> groups, long[] inMonth) {

  /** Between a quarter's table and its last month's. */
  public static Within of(PeopleTable quarter, PeopleTable month) {
    List<Set<String>> groups = new ArrayList<>();
    List<Bin> all = new ArrayList<>(quarter.bins());
    all.addAll(month.bins());
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
    long[] inMonth = new long[groups.size()];
    for (int bin = 0; bin < month.bins().size(); bin++) {
      inMonth[group(groups, month.bins().get(bin))] += month.people()[0][bin];
    }
    return new Within(groups, inMonth);
  }

  /** People of the month who all are in one category of the quarter, as far as that is counted. */
  public static Within ofOne(PeopleTable quarter, String category, long inMonth) {
    List<Set<String>> groups = new ArrayList<>();
    quarter.bins().forEach(bin -> groups.add(new HashSet<>(bin.of())));
    long[] known = new long[groups.size()];
    for (int i = 0; i < known.length; i++) {
      known[i] = groups.get(i).equals(Set.of(category)) ? inMonth : 0;
    }
    return new Within(groups, known);
  }

  /** Nothing known of any month. */
  public static Within nothing(PeopleTable table) {
    return ofOne(table, "", 0);
  }

  /** The group that a bin lies in. */
  public int group(Bin bin) {
    return group(groups, bin);
  }

  private static int group(List<Set<String>> groups, Bin bin) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).containsAll(bin.of())) {
        return i;
      }
    }
    throw new IllegalStateException("a bin lies in no group");
  }
}
