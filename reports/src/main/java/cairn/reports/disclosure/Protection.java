package cairn.reports.disclosure;

import cairn.reports.disclosure.Network.Extreme;
import cairn.reports.disclosure.Network.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Hides what must be hidden, and no more than that needs.
 *
 * <p>Small numbers are hidden first. While a reader can still work one of them out, the network
 * says which printed cells stand in the way of not knowing; at least one of those must go. The
 * search tries them in the order of what hiding them costs (a total costs ten cells), keeps the
 * cheapest whole answer, and gives up branches that cannot be cheaper. It looks at a fixed number
 * of tables, so its answer does not depend on the machine's speed; for tables too large for that it
 * is a good answer, not surely the least.
 */
public final class Protection {
  private static final int TABLES_LOOKED_AT = 4000;
  private static final long COST_OF_TOTAL = 10;

  private final SmallCells rule;
  private final CountTable table;
  private int looked;
  private Optional<ProtectedTable> best = Optional.empty();
  private long bestCost = Long.MAX_VALUE;

  private Protection(SmallCells rule, CountTable table) {
    this.rule = rule;
    this.table = table;
  }

  /**
   * The table with its small cells hidden and others beside them, so that none can be worked out.
   */
  public static ProtectedTable protect(CountTable table, SmallCells rule) {
    Protection search = new Protection(rule, table);
    ProtectedTable start = smallCellsHidden(table, rule);
    search.search(start, 0, Set.of());
    return search.best.map(search::lessHidden).orElseGet(() -> everythingHidden(table));
  }

  /** The table with its small cells hidden and nothing else. */
  static ProtectedTable smallCellsHidden(CountTable table, SmallCells rule) {
    ProtectedTable shown = ProtectedTable.open(table);
    for (Place p : places(table)) {
      if (table.has(p.row(), p.column()) && rule.isSmall(table.at(p.row(), p.column()))) {
        shown = shown.hide(p.row(), p.column());
      }
    }
    return shown;
  }

  private static ProtectedTable everythingHidden(CountTable table) {
    ProtectedTable shown = ProtectedTable.open(table);
    for (Place p : places(table)) {
      if (table.has(p.row(), p.column()) && table.at(p.row(), p.column()) > 0) {
        shown = shown.hide(p.row(), p.column());
      }
    }
    return shown;
  }

  static List<Place> places(CountTable table) {
    List<Place> places = new ArrayList<>();
    for (int r = 0; r <= table.totalRow(); r++) {
      for (int c = 0; c <= table.totalColumn(); c++) {
        places.add(new Place(r, c));
      }
    }
    return places;
  }

  private void search(ProtectedTable shown, long cost, Set<Place> mustStay) {
    if (cost >= bestCost || ++looked > TABLES_LOOKED_AT) {
      return;
    }
    Optional<List<Place>> blocking = firstWeakness(shown);
    if (blocking.isEmpty()) {
      best = Optional.of(shown);
      bestCost = cost;
      return;
    }
    Set<Place> kept = new HashSet<>(mustStay);
    for (Place p : byCost(blocking.get())) {
      if (!kept.contains(p)) {
        search(shown.hide(p.row(), p.column()), cost + cost(p), kept);
        kept.add(p);
      }
    }
  }

  /** Of the first small cell that can be worked out, the cells of which one must be hidden too. */
  private Optional<List<Place>> firstWeakness(ProtectedTable shown) {
    Network network = new Network(shown, true);
    for (Place p : places(table)) {
      long n = table.at(p.row(), p.column());
      if (shown.status(p.row(), p.column()) != CellStatus.HIDDEN || !rule.isSmall(n)) {
        continue;
      }
      Extreme most = network.most(p.row(), p.column());
      if (most.reached() < rule.threshold()) {
        return Optional.of(most.blocking());
      }
      Extreme least = network.least(p.row(), p.column());
      if (rule.lowerToo() && least.reached() > table.leastPossible(p.row(), p.column())) {
        return Optional.of(least.blocking());
      }
    }
    return Optional.empty();
  }

  private long cost(Place p) {
    return table.isTotal(p.row(), p.column()) ? COST_OF_TOTAL : 1;
  }

  /** Cheap cells first; among those, the smallest, which is no small one; then by place. */
  private List<Place> byCost(List<Place> blocking) {
    return blocking.stream()
        .sorted(
            Comparator.comparingLong(this::cost)
                .thenComparingLong(p -> table.at(p.row(), p.column()))
                .thenComparingInt(Place::row)
                .thenComparingInt(Place::column))
        .toList();
  }

  /** Prints again what turned out not to be needed, dear cells first. */
  private ProtectedTable lessHidden(ProtectedTable found) {
    List<Place> dearFirst =
        places(table).stream()
            .filter(p -> found.status(p.row(), p.column()) == CellStatus.HIDDEN)
            .filter(p -> !rule.isSmall(table.at(p.row(), p.column())))
            .sorted(Comparator.comparingLong(this::cost).reversed())
            .toList();
    ProtectedTable shown = found;
    for (Place p : dearFirst) {
      ProtectedTable less = shown.print(p.row(), p.column());
      shown = firstWeakness(less).isEmpty() ? less : shown;
    }
    return shown;
  }
}
