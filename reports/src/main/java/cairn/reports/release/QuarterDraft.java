package cairn.reports.release;

import cairn.ingest.model.GroupKind;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.release.ReleaseDesign.Fraction;
import cairn.reports.release.table.Mask;
import cairn.reports.release.table.Masking;
import cairn.reports.release.table.PeopleTable;
import cairn.reports.release.table.Within;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One way to show a quarter: kinds joined so and so, and each measure at the finest detail of which
 * little enough is hidden.
 *
 * @param kinds the rows
 * @param withheld rows of which it is not told how many people they have
 * @param tables what is shown
 * @param left measures that cannot be shown so
 */
record QuarterDraft(
    List<List<GroupKind>> kinds, boolean[] withheld, List<Shown> tables, List<String> left) {

  /**
   * A table and what is hidden in it.
   *
   * @param within the months it lies around
   */
  record Shown(PeopleTable table, Mask mask, List<Within> within) {}

  /** Tables of a measure from the first level allowed on, each with the months it lies around. */
  record Asked(String measure, List<PeopleTable> levels, List<List<Within>> within) {}

  /**
   * Masks each measure.
   *
   * @param totals how many people each row has
   * @param nested what is known of the quarter's people
   */
  static Optional<QuarterDraft> of(
      List<List<GroupKind>> kinds,
      long[] totals,
      List<Asked> asked,
      NestedTotals nested,
      Rule rule) {
    boolean[] withheld = rule.withheld(kinds, totals, nested);
    List<Shown> tables = new ArrayList<>();
    List<String> left = new ArrayList<>();
    List<int[]> fewest = new ArrayList<>();
    asked.forEach(each -> fewest.add(Withheld.once(withheld)));
    boolean isSettled = false;
    while (!isSettled) {
      tables.clear();
      left.clear();
      for (int i = 0; i < asked.size(); i++) {
        Optional<Shown> shown = rule.finest(asked.get(i), fewest.get(i));
        int at = i;
        shown.ifPresentOrElse(tables::add, () -> left.add(asked.get(at).measure()));
      }
      isSettled = new Withheld(withheld, tables, rule.small()).settles(asked, fewest);
    }
    return rule.isUnknown(totals, withheld, tables, nested)
        ? Optional.of(new QuarterDraft(kinds, withheld, List.copyOf(tables), List.copyOf(left)))
        : Optional.empty();
  }

  /** Whether it tells of more: of several kinds first, then of more measures. */
  boolean tellsMoreThan(QuarterDraft other) {
    boolean hasKinds = kinds.size() > 1 && !tables.isEmpty();
    boolean otherHas = other.kinds.size() > 1 && !other.tables.isEmpty();
    return hasKinds == otherHas ? tables.size() > other.tables.size() : hasKinds;
  }

  /** The limits of the design. */
  record Rule(SmallCells small, Fraction hiddenAtMost) {

    /** The finest level of which little enough is hidden. */
    Optional<Shown> finest(Asked measure, int[] fewest) {
      for (int i = 0; i < measure.levels().size(); i++) {
        PeopleTable table = measure.levels().get(i);
        List<Within> within = measure.within().get(i);
        Optional<Mask> mask = new Masking(small, table, within, fewest).mask();
        if (mask.isPresent() && holds(mask.get().count(table))) {
          return Optional.of(new Shown(table, mask.get(), within));
        }
      }
      return Optional.empty();
    }

    private boolean holds(long[] count) {
      return hiddenAtMost.holds(count[0], count[1]);
    }

    /**
     * Rows too small to be counted and, while the whole tells too much, one more: kinds that are
     * joined before one that stands by itself, small before large.
     */
    boolean[] withheld(List<List<GroupKind>> kinds, long[] totals, NestedTotals nested) {
      boolean[] withheld = new boolean[totals.length];
      for (int row = 0; row < totals.length; row++) {
        withheld[row] = small.isSmall(totals[row]);
      }
      if (nested.parts().stream().anyMatch(part -> small.isSmall(sum(totals) - part))
          && !anyOf(withheld)) {
        IntStream.range(0, totals.length)
            .boxed()
            .min(
                Comparator.comparing((Integer row) -> kinds.get(row).size() == 1)
                    .thenComparing(row -> totals[row]))
            .ifPresent(row -> withheld[row] = true);
      }
      return withheld;
    }

    private static boolean anyOf(boolean[] withheld) {
      for (boolean each : withheld) {
        if (each) {
          return true;
        }
      }
      return false;
    }

    /**
     * Whether what is withheld cannot be worked out: how many people a small row has, and by how
     * few the quarter has more people than its months.
     */
    boolean isUnknown(long[] totals, boolean[] withheld, List<Shown> tables, NestedTotals nested) {
      long shown =
          IntStream.range(0, totals.length)
              .filter(row -> !withheld[row])
              .mapToLong(row -> totals[row])
              .sum();
      long whole = sum(totals);
      for (long part : nested.parts()) {
        long most = Math.max(nested.most(), whole);
        if (small.isSmall(whole - part) && (!anyOf(withheld) || most - part < small.threshold())) {
          return false;
        }
      }
      Withheld known = new Withheld(withheld, tables, small);
      for (int row = 0; row < totals.length; row++) {
        if (withheld[row] && small.isSmall(totals[row])) {
          long byMonths =
              nested.parts().stream()
                  .filter(part -> part <= whole)
                  .mapToLong(part -> part - shown)
                  .max()
                  .orElse(0);
          if (Math.max(known.leastOf(row), byMonths) > Math.max(1, known.above(row))) {
            return false;
          }
        }
      }
      return true;
    }

    private static long sum(long[] totals) {
      long sum = 0;
      for (long n : totals) {
        sum += n;
      }
      return sum;
    }
  }
}
