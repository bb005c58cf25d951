package cairn.reports.release;

import cairn.reports.release.Release.ReleasedKind;
import cairn.reports.release.Release.ReleasedTable;
import cairn.reports.release.table.Bin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as it was shown, filled in with made-up numbers in every way that agrees with it: each
 * hidden number is 1 or more, and each row adds up to its people where those are shown.
 */
final class FilledTable {
  private static final long PLENTY = 1L << 30;

  private final List<ReleasedKind> kinds;
  private final ReleasedTable table;

  FilledTable(List<ReleasedKind> kinds, ReleasedTable table) {
    this.kinds = kinds;
    this.table = table;
  }

  /**
   * People of a month who are among those of the table, by sets of categories.
   *
   * @param groups sets of categories, each of bins of the table
   * @param people how many of the month are in each
   */
  record Around(List<Set<String>> groups, long[] people) {

    /** Of the same measure judged on the same day. */
    static Around of(ReleasedTable table, ReleasedTable month) {
      List<Set<String>> groups = new ArrayList<>();
      List<Bin> all = new ArrayList<>(table.bins());
      all.addAll(month.bins());
      all.forEach(bin -> add(groups, new HashSet<>(bin.of())));
      long[] people = new long[groups.size()];
      for (int bin = 0; bin < month.bins().size(); bin++) {
        Long number = month.people().get(0).get(bin);
        people[find(groups, month.bins().get(bin))] += number == null ? 0 : number;
      }
      return new Around(groups, people);
    }

    /** Of one category alone. */
    static Around ofOne(ReleasedTable table, String category, long number) {
      List<Set<String>> groups = new ArrayList<>();
      table.bins().forEach(bin -> groups.add(new HashSet<>(bin.of())));
      long[] people = new long[groups.size()];
      for (int i = 0; i < people.length; i++) {
        people[i] = groups.get(i).equals(Set.of(category)) ? number : 0;
      }
      return new Around(groups, people);
    }

    private static void add(List<Set<String>> groups, Set<String> joined) {
      for (Set<String> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(joined::contains)) {
          groups.remove(group);
          joined.addAll(group);
        }
      }
      groups.add(joined);
    }

    private static int find(List<Set<String>> groups, Bin bin) {
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).containsAll(bin.of())) {
          return i;
        }
      }
      throw new IllegalStateException("a bin lies in no set of categories");
    }

    int find(Bin bin) {
      return find(groups, bin);
    }
  }

  /** Whether a hidden number can be so many, for each month around at a time. */
  boolean canHold(int row, int bin, long many, List<Around> around) {
    long[][] filled = least();
    filled[row][bin] = many;
    return around.isEmpty()
        ? left(filled)[row] >= 0
        : around.stream().allMatch(each -> fills(filled, each, each.people()));
  }

  /** Whether people of the table beyond those of a month are known to be few, and not none. */
  boolean tellsDifference(Around month, int bin, long smallest) {
    int group = month.find(table.bins().get(bin));
    long shown = 0;
    boolean isShown = true;
    for (int row = 0; row < table.people().size(); row++) {
      for (int each = 0; each < table.bins().size(); each++) {
        if (month.find(table.bins().get(each)) == group) {
          Long number = table.people().get(row).get(each);
          isShown &= number != null;
          shown += number == null ? 1 : number;
        }
      }
    }
    long least = shown - month.people()[group];
    if (least <= 0 && !isShown) {
      return false;
    }
    long[] needed = month.people().clone();
    needed[group] += smallest;
    boolean canBeMany = isShown ? least >= smallest : fills(least(), month, needed);
    return least > 0 && month.people()[group] > 0 && !canBeMany;
  }

  private long[][] least() {
    long[][] filled = new long[table.people().size()][table.bins().size()];
    for (int row = 0; row < filled.length; row++) {
      for (int bin = 0; bin < filled[row].length; bin++) {
        filled[row][bin] = isHidden(row, bin) ? 1 : number(row, bin);
      }
    }
    return filled;
  }

  private boolean isHidden(int row, int bin) {
    return table.people().get(row).get(bin) == null;
  }

  private long number(int row, int bin) {
    Long number = table.people().get(row).get(bin);
    return number == null ? 0 : number;
  }

  /** People of each row who stand nowhere yet. */
  private long[] left(long[][] filled) {
    long[] left = new long[filled.length];
    for (int row = 0; row < filled.length; row++) {
      Long people = kinds.get(row).people();
      left[row] = people == null ? PLENTY : people;
      for (long n : filled[row]) {
        left[row] -= n;
      }
    }
    return left;
  }

  private long hidden(int row) {
    return table.people().get(row).stream().filter(FilledTable::isNone).count();
  }

  private static boolean isNone(@Nullable Long number) {
    return number == null;
  }

  /** Whether the rest of every row can be put so that each set has as many as it needs. */
  private boolean fills(long[][] filled, Around month, long[] needed) {
    long[] left = left(filled);
    long[] missing = needed.clone();
    for (int row = 0; row < filled.length; row++) {
      if (left[row] < 0 || (left[row] > 0 && hidden(row) == 0)) {
        return false;
      }
      for (int bin = 0; bin < filled[row].length; bin++) {
        missing[month.find(table.bins().get(bin))] -= filled[row][bin];
      }
    }
    // What is left of a row may go to any of its hidden bins: by Hall's rule every choice of sets
    // must be within reach of enough people.
    int sets = missing.length;
    for (int choice = 1; choice < 1 << sets; choice++) {
      long wanted = 0;
      for (int set = 0; set < sets; set++) {
        wanted += (choice >> set & 1) == 1 ? Math.max(0, missing[set]) : 0;
      }
      long within = 0;
      for (int row = 0; row < filled.length; row++) {
        within += reaches(row, month, choice) ? left[row] : 0;
      }
      if (wanted > within) {
        return false;
      }
    }
    return true;
  }

  private boolean reaches(int row, Around month, int choice) {
    for (int bin = 0; bin < table.bins().size(); bin++) {
      if (isHidden(row, bin) && (choice >> month.find(table.bins().get(bin)) & 1) == 1) {
        return true;
      }
    }
    return false;
  }
}
