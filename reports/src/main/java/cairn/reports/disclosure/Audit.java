package cairn.reports.disclosure;

import cairn.reports.disclosure.Network.Place;
import java.util.List;

/**
 * The gate before anything is written: for each hidden small number there must be two tables of
 * people that agree with everything printed, one in which it is large and one in which it is as
 * small as can be. The two tables are checked by adding up, with no trust in how they were found; a
 * small number without them is refused.
 */
public final class Audit {
  private Audit() {}

  /**
   * Passes tables that may be written.
   *
   * @throws PrivacyRefusal naming each table in which a small number is printed or can be worked
   *     out
   */
  public static void check(List<ProtectedTable> tables, SmallCells rule) {
    List<String> refused =
        tables.stream()
            .filter(t -> !isSafe(t, rule))
            .map(t -> t.table().name())
            .distinct()
            .toList();
    if (!refused.isEmpty()) {
      throw new PrivacyRefusal(refused);
    }
  }

  /** Whether no small number is printed in the table or can be worked out from it. */
  public static boolean isSafe(ProtectedTable shown, SmallCells rule) {
    CountTable table = shown.table();
    for (Place p : Protection.places(table)) {
      if (rule.isSmall(table.at(p.row(), p.column()))) {
        boolean safe =
            switch (shown.status(p.row(), p.column())) {
              case PRINTED -> false;
              case HIDDEN -> isProven(shown, p, rule);
              case ABSENT -> true;
            };
        if (!safe) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isProven(ProtectedTable shown, Place p, SmallCells rule) {
    Network network = new Network(shown, true);
    long[][] large = network.most(p.row(), p.column()).table();
    long[][] little = network.least(p.row(), p.column()).table();
    AttackerInterval known =
        new AttackerInterval(little[p.row()][p.column()], large[p.row()][p.column()]);
    return agrees(large, shown)
        && agrees(little, shown)
        && rule.isSafe(known, shown.table().leastPossible(p.row(), p.column()));
  }

  /** Whether {@code cells} add up and equal the printed table wherever it is printed. */
  static boolean agrees(long[][] cells, ProtectedTable shown) {
    CountTable table = shown.table();
    boolean agrees = true;
    for (int r = 0; r <= table.totalRow(); r++) {
      long sum = 0;
      for (int c = 0; c < table.totalColumn(); c++) {
        sum += cells[r][c];
      }
      agrees &= sum == cells[r][table.totalColumn()];
    }
    for (int c = 0; c <= table.totalColumn(); c++) {
      long sum = 0;
      for (int r = 0; r < table.totalRow(); r++) {
        sum += cells[r][c];
      }
      agrees &= sum == cells[table.totalRow()][c];
    }
    for (Place p : Protection.places(table)) {
      long there = cells[p.row()][p.column()];
      agrees &=
          switch (shown.status(p.row(), p.column())) {
            case PRINTED -> there == table.at(p.row(), p.column());
            case HIDDEN -> there >= (table.at(p.row(), p.column()) > 0 ? 1 : 0);
            case ABSENT -> there >= 0;
          };
    }
    return agrees;
  }
}
