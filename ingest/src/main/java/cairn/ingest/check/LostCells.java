package cairn.ingest.check;

import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.RowRule;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.contract.Table;
import cairn.ingest.model.Group;
import cairn.ingest.model.Membership;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which broken cells a row can do without, and what else of the row goes with them. */
final class LostCells {
  /** Tables that other rows belong to by the days of a row: an end that cannot be loses itself. */
  private static final Set<String> WITH_ROWS_OF_THEIR_OWN =
      Set.of(ContractName.table(Group.class), ContractName.table(Membership.class));

  private final Table table;

  LostCells(Table table) {
    this.table = table;
  }

  /**
   * A cell that is no value of its column.
   *
   * @param column its column's place in the table
   */
  record Broken(int column, Breach breach) {}

  /** Whether the row is nothing without the cell. */
  boolean isNeeded(Broken cell, @Nullable Object[] values) {
    return cell.breach().rule().severity() == Severity.FILE_REFUSED
        || table.columns().get(cell.column()).required()
        || table.rules().stream()
            .anyMatch(
                rule ->
                    rule instanceof RowRule.RequiredUnless either
                        && isLast(cell, either.column(), either.other(), values));
  }

  private boolean isLast(Broken cell, String one, String other, @Nullable Object[] values) {
    int first = table.indexOf(one);
    int second = table.indexOf(other);
    return values[first] == null
        && values[second] == null
        && (cell.column() == first || cell.column() == second);
  }

  /** Whether a cell of a column is among those broken. */
  boolean has(List<Broken> cells, int column) {
    return cells.stream().anyMatch(cell -> cell.column() == column);
  }

  /** Whether what a rule asks for was there and broken, which is told already. */
  boolean isTold(RowRule rule, List<Broken> cells) {
    return rule instanceof RowRule.RequiredUnless needed
            && (has(cells, table.indexOf(needed.column()))
                || has(cells, table.indexOf(needed.other())))
        || rule instanceof RowRule.RequiredWith with && has(cells, table.indexOf(with.column()));
  }

  /**
   * Leaves out what a row's rule makes worthless: an amount whose unit is broken, and an end before
   * its beginning where other rows belong to the row. False where the rule asks for no such thing.
   */
  boolean takesAlong(RowRule rule, Rule named, List<Broken> cells, @Nullable Object[] values) {
    if (rule instanceof RowRule.RequiredWith with && has(cells, table.indexOf(with.column()))) {
      return leaves(
          with.other(), named, "is left out, for " + with.column() + " is", cells, values);
    }
    return rule instanceof RowRule.DatesInOrder order
        && WITH_ROWS_OF_THEIR_OWN.contains(table.name())
        && leaves(order.second(), named, "is before " + order.first(), cells, values);
  }

  private boolean leaves(
      String column, Rule rule, String says, List<Broken> cells, @Nullable Object[] values) {
    int place = table.indexOf(column);
    if (table.columns().get(place).required()) {
      return false;
    }
    values[place] = null;
    cells.add(new Broken(place, new Breach(rule, says)));
    return true;
  }
}
