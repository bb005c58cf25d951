package cairn.reports.job;

import cairn.reports.disclosure.PrivacyRefusal;
import cairn.reports.disclosure.SmallCells;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.Value;
import java.util.ArrayList;
import java.util.List;

/** A last look at the very rows that are written: no small number stands in any of them. */
final class FunderCheck {
  static final String SESSIONS_UNIT = "sessions";

  private FunderCheck() {}

  /**
   * Passes tables without small numbers.
   *
   * @throws PrivacyRefusal naming each table that has one
   */
  static void check(List<PublishedTable> tables, SmallCells rule) {
    List<String> refused = new ArrayList<>();
    for (PublishedTable table : tables) {
      for (int row = 0; row < table.rowCount(); row++) {
        if (hasSmall(table, row, rule) && !refused.contains(table.name())) {
          refused.add(table.name());
        }
      }
    }
    if (!refused.isEmpty()) {
      throw new PrivacyRefusal(refused);
    }
  }

  private static boolean hasSmall(PublishedTable table, int row, SmallCells rule) {
    Value unit = FunderColumn.UNIT.in(table, row);
    boolean share = unit.equals(Value.text(FunderRows.SHARE_UNIT));
    boolean people = !share && !unit.equals(Value.text(SESSIONS_UNIT));
    Value part = FunderColumn.NUMERATOR.in(table, row);
    Value whole = FunderColumn.DENOMINATOR.in(table, row);
    boolean complement =
        part instanceof Value.Count p
            && whole instanceof Value.Count w
            && rule.isSmall(w.count() - p.count());
    return complement
        || isSmall(part, rule)
        || isSmall(whole, rule)
        || (people && isSmall(FunderColumn.VALUE.in(table, row), rule));
  }

  private static boolean isSmall(Value value, SmallCells rule) {
    return value.asNumber().isPresent() && rule.isSmall(Math.round(value.asNumber().getAsDouble()));
  }
}
