package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.Known;
import cairn.reports.disclosure.joint.LinearForm;
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
record Bound(Known tight, Known loose, int cell) {
  static Bound fixed(Known row) {
    return new Bound(row, row, -1);
  }

  /**
   * The bounds of a cell.
   *
   * @param place among the cells to be decided
   */
  static List<Bound> of(JointCell cell, int place) {
    if (cell.seen() != Seen.OPEN) {
      return cell.known().map(Bound::fixed).toList();
    }
    List<Bound> bounds = new ArrayList<>();
    for (Known printed : cell.printed()) {
      bounds.add(new Bound(printed, hidden(cell, printed.form()), place));
    }
    for (Known hidden : cell.hidden()) {
      if (cell.printed().stream().noneMatch(row -> row.form().equals(hidden.form()))) {
        bounds.add(fixed(hidden));
      }
    }
    return bounds;
  }

  private static Known hidden(JointCell cell, LinearForm form) {
    return cell.hidden().stream()
        .filter(row -> row.form().equals(form))
        .findFirst()
        .orElse(new Known(form, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  Known now(boolean isHidden) {
    return isHidden ? loose : tight;
  }
}
