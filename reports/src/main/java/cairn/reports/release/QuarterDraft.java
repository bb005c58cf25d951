package cairn.reports.release;

import cairn.ingest.model.GroupKind;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.release.ReleaseDesign.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One way to show a quarter: kinds joined so and so, and each measure at the finest detail of which
 * little enough is hidden.
 *
 * @param kinds the rows
 * @param withheld rows of which nothing is shown
 * @param tables what is shown
 * @param left measures that cannot be shown so
 */
record QuarterDraft(
    List<List<GroupKind>> kinds, boolean[] withheld, List<Shown> tables, List<String> left) {

  /** A table and what is hidden in it. */
  record Shown(PeopleTable table, Mask mask) {}

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
    boolean[] withheld = rule.withheld(totals, nested);
    for (int row = 0; row < totals.length; row++) {
      boolean isLarge = totals[row] >= rule.ownKindFrom();
      if (withheld[row] && isLarge && totals.length > 1) {
        // A large kind is always shown: if even it must go, nothing is told by kind.
        return Optional.empty();
      }
    }
    List<Shown> tables = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Asked measure : asked) {
      Optional<Shown> shown = rule.finest(measure, withheld);
      shown.ifPresentOrElse(tables::add, () -> left.add(measure.measure()));
    }
    return rule.isUnknown(totals, withheld, tables, nested)
        ? Optional.of(new QuarterDraft(kinds, withheld, List.copyOf(tables), List.copyOf(left)))
        : Optional.empty();
  }

  /** The limits of the design. */
  record Rule(SmallCells small, Fraction hiddenAtMost, int ownKindFrom) {

    /** The finest level of which little enough is hidden. */
    Optional<Shown> finest(Asked measure, boolean[] withheld) {
      for (int i = 0; i < measure.levels().size(); i++) {
        PeopleTable table = measure.levels().get(i);
        Optional<Mask> mask = new Masking(small, table, measure.within().get(i), withheld).mask();
        if (mask.isPresent() && holds(mask.get().count(table))) {
          return Optional.of(new Shown(table, mask.get()));
        }
      }
      return Optional.empty();
    }

    private boolean holds(long[] count) {
      return hiddenAtMost.holds(count[0], count[1]);
    }

    /** Rows too small to be counted, and the smallest others while the whole tells too much. */
    boolean[] withheld(long[] totals, NestedTotals nested) {
      boolean[] withheld = new boolean[totals.length];
      for (int row = 0; row < totals.length; row++) {
        withheld[row] = small.isSmall(totals[row]);
      }
      if (nested.parts().stream().anyMatch(part -> small.isSmall(sum(totals) - part))
          && !anyOf(withheld)) {
        withheld[smallest(totals)] = true;
      }
      return withheld;
    }

    private static int smallest(long[] totals) {
      int smallest = 0;
      for (int row = 1; row < totals.length; row++) {
        smallest = totals[row] < totals[smallest] ? row : smallest;
      }
      return smallest;
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
      for (int row = 0; row < totals.length; row++) {
        if (withheld[row] && small.isSmall(totals[row])) {
          long atLeast = leastOf(row, tables, withheld);
          long byMonths =
              nested.parts().stream()
                  .filter(part -> part <= whole)
                  .mapToLong(part -> part - shown)
                  .max()
                  .orElse(0);
          if (Math.max(atLeast, byMonths) > Math.max(1, above(row, tables))) {
            return false;
          }
        }
      }
      return true;
    }

    private static long above(int row, List<Shown> tables) {
      return tables.stream().mapToLong(each -> each.table().above(row)).max().orElse(1);
    }

    private static long leastOf(int row, List<Shown> tables, boolean[] withheld) {
      return tables.stream()
          .mapToLong(
              each ->
                  new TableNetwork(
                          each.table(), Within.nothing(each.table()), each.mask(), withheld, true)
                      .leastOfRow(row))
          .max()
          .orElse(0);
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
