package cairn.reports.release.table;

import cairn.reports.disclosure.SmallCells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Hides in one table what must be hidden: small numbers, and others beside them until no small
 * number can be worked out, nor a small difference between the quarter and the month in it.
 *
 * <p>Each row is parted among bins, and what is known of the columns is that the month's people are
 * among them: that is a network, so what a reader can work out is known exactly. A hidden number
 * must leave open the rule's threshold and, as nothing but "not 0" is known of it, 1. A difference
 * is printed nowhere and must leave open the threshold.
 */
public final class Masking {
  private final SmallCells rule;
  private final PeopleTable table;
  private final List<Within> around;
  private final int[] fewest;
  private final boolean[] withheld;

  /**
   * Begins.
   *
   * @param table the numbers
   * @param around numbers of people shown of months whose people are all in the table
   * @param fewest for each row 0 where it is told how many people it has; elsewhere how many of its
   *     cells must be hidden, so that nobody can add them up
   */
  public Masking(SmallCells rule, PeopleTable table, List<Within> around, int[] fewest) {
    this.rule = rule;
    this.table = table;
    this.around = around.isEmpty() ? List.of(Within.nothing(table)) : List.copyOf(around);
    this.fewest = fewest.clone();
    this.withheld = new boolean[fewest.length];
    for (int row = 0; row < fewest.length; row++) {
      withheld[row] = fewest[row] > 0;
    }
  }

  /** The least that must be hidden as far as is known; empty where hiding does not help. */
  public Optional<Mask> mask() {
    Optional<Mask> best = Optional.empty();
    long least = Long.MAX_VALUE;
    for (int first = 0; first < table.rows(); first++) {
      Optional<Mask> found = from(first).map(this::lessHidden);
      long hidden = found.map(mask -> mask.count(table)[0]).orElse(Long.MAX_VALUE);
      if (hidden < least) {
        best = found;
        least = hidden;
      }
    }
    return best;
  }

  private Optional<Mask> from(int preferredRow) {
    Mask mask = smallHidden();
    Optional<Weak> weak = weakness(mask);
    while (weak.isPresent()) {
      if (!hideMore(mask, weak.get(), preferredRow)) {
        return Optional.empty();
      }
      weak = weakness(mask);
    }
    return Optional.of(mask);
  }

  private Mask smallHidden() {
    Mask mask = Mask.none(table);
    for (int row = 0; row < table.rows(); row++) {
      for (int bin = 0; bin < table.bins().size(); bin++) {
        if (rule.isSmall(table.people()[row][bin])) {
          mask.hide(table, row, bin);
        }
      }
      boolean more = true;
      while (more && mask.in(row).size() < fewest[row]) {
        more = hideSmallest(mask, row);
      }
    }
    return mask;
  }

  /** Prints again what turned out not to be needed, large numbers first. */
  private Mask lessHidden(Mask found) {
    Mask mask = found.copy();
    List<int[]> places = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      for (int bin : mask.in(row)) {
        if (!rule.isSmall(table.people()[row][bin])) {
          places.add(new int[] {row, bin});
        }
      }
    }
    places.sort((a, b) -> Long.compare(people(b), people(a)));
    for (int[] place : places) {
      mask.show(place[0], place[1]);
      boolean tellsRow = mask.in(place[0]).size() < fewest[place[0]];
      if (tellsRow || weakness(mask).isPresent()) {
        mask.hide(table, place[0], place[1]);
      }
    }
    return mask;
  }

  private long people(int[] place) {
    return table.people()[place[0]][place[1]];
  }

  /** A number that can be worked out too well: of a row, or where that is -1 of the difference. */
  private record Weak(int row, Within within, int group) {}

  /** The first number that can be worked out too well. */
  private Optional<Weak> weakness(Mask mask) {
    return around.stream().flatMap(within -> weakness(mask, within).stream()).findFirst();
  }

  private Optional<Weak> weakness(Mask mask, Within within) {
    TableNetwork network = new TableNetwork(table, within, mask, withheld, false);
    TableNetwork open = new TableNetwork(table, within, mask, withheld, true);
    for (int row = 0; row < table.rows(); row++) {
      for (int bin : mask.in(row)) {
        if (rule.isSmall(table.people()[row][bin])
            && !(network.most(row, bin) >= rule.threshold()
                && (withheld[row] ? open : network).least(row, bin) <= 1)) {
          return Optional.of(new Weak(row, within, group(within, bin)));
        }
      }
    }
    for (int group = 0; group < within.groups().size(); group++) {
      if (rule.isSmall(network.difference(group))
          && network.mostDifference(group) < rule.threshold()) {
        return Optional.of(new Weak(-1, within, group));
      }
    }
    return Optional.empty();
  }

  private int group(Within within, int bin) {
    return within.group(table.bins().get(bin));
  }

  /** Hides one more number, or two where one alone would follow from its row. */
  private boolean hideMore(Mask mask, Weak weak, int preferredRow) {
    if (weak.row >= 0 && hideSmallest(mask, weak.row)) {
      return true;
    }
    List<Integer> rows =
        IntStream.range(0, table.rows())
            .boxed()
            .sorted(
                Comparator.comparing((Integer row) -> row != preferredRow)
                    .thenComparing(table::total))
            .toList();
    for (int row : rows) {
      if (hideInGroup(mask, row, weak)) {
        if (mask.in(row).size() == 1) {
          hideSmallest(mask, row);
        }
        return true;
      }
    }
    for (int row : rows) {
      if (!mask.in(row).isEmpty() && hideSmallest(mask, row)) {
        return true;
      }
    }
    return false;
  }

  private boolean hideInGroup(Mask mask, int row, Weak weak) {
    for (int bin = 0; bin < table.bins().size(); bin++) {
      if (group(weak.within, bin) == weak.group
          && table.people()[row][bin] > 0
          && !mask.isHidden(row, bin)) {
        mask.hide(table, row, bin);
        return true;
      }
    }
    return false;
  }

  private boolean hideSmallest(Mask mask, int row) {
    int smallest = -1;
    for (int bin = 0; bin < table.bins().size(); bin++) {
      long people = table.people()[row][bin];
      if (people > 0
          && !mask.isHidden(row, bin)
          && (smallest < 0 || people < table.people()[row][smallest])) {
        smallest = bin;
      }
    }
    if (smallest >= 0) {
      mask.hide(table, row, smallest);
    }
    return smallest >= 0;
  }
}
