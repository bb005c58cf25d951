package cairn.reports.researcher;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums of a table's counts of which one summand alone is not given, so that it can be worked out by
 * subtraction: counts of a row that are together another one, and rows that are together the row of
 * all. Where rows add up is looked for in the numbers; a sum that is one by chance costs a cell.
 *
 * <p>Example: of 40 people 22, 13 and 5 are of three kinds. With 5 hidden alone it would be the
 * rest, so that 13 is hidden beside it.
 */
final class LastUnknown {
  private static final String ALL = "all";

  /** Of a table the whole, and after it the parts that are all of it in every row. */
  private static final Map<String, List<String>> WHOLES =
      Map.of(
          "attendance_by_type",
          List.of("offered", "attended", "absent", "excused", "not_recorded"),
          "goals_by_type",
          List.of("reviewed", "met", "partly", "not_met", "changed"),
          "within_person",
          List.of("people", "lower_with", "same_with", "higher_with"));

  /** A count: a row and a place in it. */
  record Cell(int row, int place) {}

  private final Table table;
  private final List<Row> rows;
  private final List<List<Cell>> sums = new ArrayList<>();

  /**
   * Looks for sums.
   *
   * @param counts places of numbers that add up
   */
  LastUnknown(Table table, List<Row> rows, List<Integer> counts) {
    this.table = table;
    this.rows = rows;
    List<String> whole = WHOLES.getOrDefault(table.name(), List.of());
    if (table.columns().stream().map(column -> column.name()).toList().containsAll(whole)) {
      for (int row = 0; row < rows.size() && !whole.isEmpty(); row++) {
        int at = row;
        addIfSum(whole.stream().map(name -> new Cell(at, table.indexOf(name))).toList());
      }
    }
    for (String key : table.key()) {
      over(table.indexOf(key), counts);
    }
  }

  /** The sums of rows that differ in one part of the key alone. */
  private void over(int dimension, List<Integer> counts) {
    Map<List<Object>, List<Integer>> alike = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      alike.computeIfAbsent(others(row, dimension), any -> new ArrayList<>()).add(row);
    }
    for (List<Integer> group : alike.values()) {
      Optional<Integer> all =
          group.stream().filter(row -> ALL.equals(rows.get(row).value(dimension))).findFirst();
      if (all.isPresent() && group.size() > 2) {
        group.remove(all.get());
        group.add(0, all.get());
        for (int place : counts) {
          addIfSum(group.stream().map(row -> new Cell(row, place)).toList());
        }
      }
    }
  }

  private List<Object> others(int row, int dimension) {
    List<Object> others = new ArrayList<>();
    for (String key : table.key()) {
      int place = table.indexOf(key);
      others.add(place == dimension ? "" : String.valueOf(rows.get(row).value(place)));
    }
    return others;
  }

  private void addIfSum(List<Cell> cells) {
    long rest = 0;
    for (int at = 0; at < cells.size(); at++) {
      if (rows.get(cells.get(at).row()).isEmpty(cells.get(at).place())) {
        return;
      }
      rest += at == 0 ? count(cells.get(at)) : -count(cells.get(at));
    }
    if (rest == 0) {
      sums.add(cells);
    }
  }

  private long count(Cell cell) {
    Long count = rows.get(cell.row()).integer(cell.place());
    return count == null ? 0 : count;
  }

  /** What can be asked, and done, about cells. */
  interface Cells {
    /** Whether a cell is not given. */
    boolean isHidden(Cell cell);

    /** Takes a cell away, with what goes along with it. */
    void hide(Cell cell);
  }

  /** Hides the smallest other number above 0 of each sum with one unknown, until there is none. */
  void hideBeside(Cells cells) {
    boolean changes = true;
    while (changes) {
      changes = false;
      for (List<Cell> sum : sums) {
        if (sum.stream().filter(cells::isHidden).count() == 1) {
          Optional<Cell> beside = beside(sum, cells);
          beside.ifPresent(cells::hide);
          changes |= beside.isPresent();
        }
      }
    }
  }

  /** A part rather than the whole, which more people ask for. */
  private Optional<Cell> beside(List<Cell> sum, Cells cells) {
    Comparator<Cell> parts = Comparator.comparing(cell -> cell.equals(sum.get(0)));
    return sum.stream()
        .filter(cell -> !cells.isHidden(cell) && count(cell) > 0)
        .min(parts.thenComparing(this::count));
  }
}
