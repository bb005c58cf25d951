package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.joint.Cell;
import cairn.reports.disclosure.joint.LinearForm;
import cairn.reports.disclosure.joint.Row;
import cairn.reports.disclosure.joint.Seen;
import java.util.ArrayList;
import java.util.List;

/**
 * A row whose bounds depend on what becomes of a cell.
 *
 * @param tight what is known where it is printed
 * @param loose what is known where it is hidden, of the same form
 * @param cell the place of the cell among those to be decided; -1 where there is nothing to decide
 */
record Bound(Row tight, Row loose, int cell) {
  static Bound fixed(Row row) {
    return new Bound(row, row, -1);
  }

  /**
   * The bounds of a cell.
   *
   * @param place among the cells to be decided
   */
  static List<Bound> of(Cell cell, int place) {
    if (cell.seen() != Seen.OPEN) {
      return cell.known().map(Bound::fixed).toList();
    }
    List<Bound> bounds = new ArrayList<>();
    for (Row printed : cell.printed()) {
      bounds.add(new Bound(printed, hidden(cell, printed.form()), place));
    }
    for (Row hidden : cell.hidden()) {
      if (cell.printed().stream().noneMatch(row -> row.form().equals(hidden.form()))) {
        bounds.add(fixed(hidden));
      }
    }
    return bounds;
  }

  private static Row hidden(Cell cell, LinearForm form) {
    return cell.hidden().stream()
        .filter(row -> row.form().equals(form))
        .findFirst()
        .orElse(new Row(form, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  Row now(boolean isHidden) {
    return isHidden ? loose : tight;
  }
}
