package cairn.reports.disclosure.joint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The least that zeros printed everywhere else leave possible: a sum is at least the number of cells
 * above 0 that it holds, counted so that no unknown counts twice.
 */
final class Least {
  private final List<LinearForm> above = new ArrayList<>();

  /** Looks which forms a reader knows to be above 0 even where they are hidden. */
  Least(List<Cell> cells) {
    for (Cell cell : cells) {
      for (Row row : cell.hidden()) {
        if (row.least() > 0 && row.form().isSum()) {
          above.add(row.form());
        }
      }
    }
    above.sort(java.util.Comparator.comparingInt(LinearForm::size));
  }

  /** The least that a form can be, and at least 1. */
  long of(LinearForm form) {
    BitSet counted = new BitSet();
    long least = 0;
    if (form.isSum()) {
      for (LinearForm part : above) {
        BitSet unknowns = new BitSet();
        for (int i = 0; i < part.size(); i++) {
          unknowns.set(part.unknown(i));
        }
        if (form.covers(part) && !unknowns.intersects(counted)) {
          counted.or(unknowns);
          least++;
        }
      }
    }
    return Math.max(1, least);
  }
}
