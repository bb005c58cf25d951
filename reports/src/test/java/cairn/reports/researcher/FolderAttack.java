package cairn.reports.researcher;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.reports.disclosure.joint.SmallHidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries to work hidden numbers of 1 to 10 out of the numbers beside them: of a share, a rate or the
 * two ends of an interval and another count in the row, of counts of the row that are a sum of each
 * other, and of rows that are together the row of all. What holds is learned from the true table.
 */
public final class FolderAttack {
  private static final double Z = 1.959963984540054;
  private static final int LEARNED_FROM = 3000;

  private final Table table;
  private final List<Row> truth;
  private final boolean[][] shown;
  private final List<Integer> counts = new ArrayList<>();
  private final List<Integer> decimals = new ArrayList<>();
  private final TreeSet<String> told = new TreeSet<>();

  /** A count worked out of a count and one or two other numbers of its row. */
  private interface Formula {
    double of(double count, double share, double other);
  }

  private static final Map<String, Formula> FORMULAS =
      Map.of(
          "n s", (n, s, o) -> n * s,
          "n (1-s)", (n, s, o) -> n * (1 - s),
          "n / s", (n, s, o) -> n / s,
          "n / (1-s)", (n, s, o) -> n / (1 - s),
          "n s / (1-s)", (n, s, o) -> n * s / (1 - s),
          "1 / s", (n, s, o) -> 1 / s,
          "n s / 100", (n, s, o) -> n * s / 100,
          "by standard error", (n, s, o) -> s * (1 - s) / (o * o),
          "by the limit of Wilson", (n, s, o) -> wilson(s, o),
          "by the limit of Wilson, times s", (n, s, o) -> s * wilson(s, o));

  /** The n of which a Wilson interval around a share has this limit. */
  private static double wilson(double share, double limit) {
    // (share - limit)^2 = z^2 limit (1 - limit) / n
    return Z * Z * limit * (1 - limit) / ((share - limit) * (share - limit));
  }

  private FolderAttack(Table table, List<Row> truth, HandedTable handed) {
    this.table = table;
    this.truth = truth;
    for (int place = 0; place < table.columns().size(); place++) {
      Column column = table.columns().get(place);
      if (!table.key().contains(column.name()) && column.type() == ColumnType.INTEGER) {
        counts.add(place);
      } else if (column.type() == ColumnType.NUMBER) {
        decimals.add(place);
      }
    }
    Map<List<Object>, Row> given = new HashMap<>();
    handed.rows().forEach(row -> given.put(key(row, -1), row));
    this.shown = new boolean[truth.size()][table.columns().size()];
    for (int row = 0; row < truth.size(); row++) {
      Row there = given.get(key(truth.get(row), -1));
      for (int place = 0; place < shown[row].length; place++) {
        shown[row][place] = there != null && !there.isEmpty(place);
      }
    }
  }

  /** What of a table comes back, by column and way; nothing where it is safe. */
  public static TreeSet<String> on(Table table, List<Row> truth) {
    HandedTable handed = SmallCounts.out(table, truth, SmallHidden.CMS_11);
    FolderAttack attack = new FolderAttack(table, truth, handed);
    attack.byFormulas();
    attack.bySumsOfARow();
    attack.bySumsOfRows();
    return attack.told;
  }

  private List<Object> key(Row row, int but) {
    return table.key().stream()
        .map(table::indexOf)
        .map(place -> place == but ? "" : (Object) String.valueOf(row.value(place)))
        .toList();
  }

  private @Nullable Double number(int row, int place) {
    return truth.get(row).value(place) instanceof Number number ? number.doubleValue() : null;
  }

  private boolean isSmallHidden(int row, int place) {
    Double n = number(row, place);
    return n != null && n >= 1 && n <= 10 && !shown[row][place];
  }

  private void byFormulas() {
    for (int hidden : counts) {
      List<Integer> rows =
          IntStream.range(0, truth.size())
              .filter(row -> isSmallHidden(row, hidden))
              .boxed()
              .toList();
      for (int share : decimals) {
        for (int other : decimals) {
          for (int count : counts) {
            List<Integer> open =
                rows.stream()
                    .filter(row -> shown[row][share] && shown[row][other] && shown[row][count])
                    .toList();
            if (!open.isEmpty() && count != hidden) {
              byFormulas(hidden, new int[] {count, share, other}, open);
            }
          }
        }
      }
    }
  }

  private void byFormulas(int hidden, int[] from, List<Integer> open) {
    FORMULAS.forEach(
        (name, formula) -> {
          int right = 0;
          int wrong = 0;
          for (int row = 0; row < Math.min(LEARNED_FROM, truth.size()); row++) {
            Double n = number(row, hidden);
            if (n != null && n > 0) {
              boolean isRight = isRight(row, n, from, formula);
              right += isRight ? 1 : 0;
              wrong += isRight ? 0 : 1;
            }
          }
          if (right >= 5 && right > 9 * wrong) {
            open.stream()
                .filter(row -> isRight(row, truth.get(row).integer(hidden), from, formula))
                .forEach(row -> told.add(column(hidden) + " by " + name));
          }
        });
  }

  private boolean isRight(int row, double n, int[] from, Formula formula) {
    Double count = number(row, from[0]);
    Double share = number(row, from[1]);
    Double other = number(row, from[2]);
    return count != null
        && share != null
        && other != null
        && Math.abs(formula.of(count, share, other) - n) < 1e-3;
  }

  /** A whole of two to five parts, where it is that in every row. */
  private void bySumsOfARow() {
    for (int whole : counts) {
      List<Integer> rest = counts.stream().filter(place -> place != whole).toList();
      for (int chosen = 1; chosen < 1 << rest.size(); chosen++) {
        if (Integer.bitCount(chosen) >= 2 && Integer.bitCount(chosen) <= 5) {
          int parts = chosen;
          List<Integer> cells =
              IntStream.range(0, rest.size())
                  .filter(at -> (parts >> at & 1) == 1)
                  .mapToObj(rest::get)
                  .toList();
          if (isSum(whole, cells)) {
            List<Integer> all = new ArrayList<>(cells);
            all.add(whole);
            for (int row = 0; row < truth.size(); row++) {
              int at = row;
              List<Integer> unknown = all.stream().filter(place -> !shown[at][place]).toList();
              if (unknown.size() == 1 && isSmallHidden(row, unknown.get(0))) {
                told.add(column(unknown.get(0)) + " by a sum of its row");
              }
            }
          }
        }
      }
    }
  }

  private boolean isSum(int whole, List<Integer> parts) {
    int rows = 0;
    for (int row = 0; row < truth.size(); row++) {
      Double sum = number(row, whole);
      for (int part : parts) {
        Double n = number(row, part);
        sum = sum == null || n == null ? null : Double.valueOf(sum - n);
      }
      if (sum != null && sum != 0) {
        return false;
      }
      rows += sum == null ? 0 : 1;
    }
    return rows >= 5;
  }

  private void bySumsOfRows() {
    for (String name : table.key()) {
      int dimension = table.indexOf(name);
      Map<List<Object>, List<Integer>> groups = new HashMap<>();
      for (int row = 0; row < truth.size(); row++) {
        groups.computeIfAbsent(key(truth.get(row), dimension), any -> new ArrayList<>()).add(row);
      }
      for (List<Integer> group : groups.values()) {
        counts.forEach(place -> bySumOfRows(group, dimension, place));
      }
    }
  }

  private void bySumOfRows(List<Integer> group, int dimension, int place) {
    double rest = 0;
    boolean hasAll = false;
    List<Integer> unknown = new ArrayList<>();
    for (int row : group) {
      Double n = number(row, place);
      boolean isAll = "all".equals(truth.get(row).value(dimension));
      hasAll |= isAll;
      rest += n == null ? Double.NaN : isAll ? n : -n;
      if (!shown[row][place]) {
        unknown.add(row);
      }
    }
    if (hasAll
        && rest == 0
        && group.size() > 2
        && unknown.size() == 1
        && isSmallHidden(unknown.get(0), place)) {
      told.add(column(place) + " by rows over " + table.columns().get(dimension).name());
    }
  }

  private String column(int place) {
    return table.name() + "." + table.columns().get(place).name();
  }
}
