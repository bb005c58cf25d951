package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.solver.Cap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of some cells no more than so many may be hidden, small numbers among them.
 *
 * @param cells their names
 * @param most how many
 */
public record HiddenAtMost(Set<CellName> cells, long most) {
  /** Keeps a copy. */
  public HiddenAtMost {
    cells = Set.copyOf(cells);
  }

  /**
   * What is left for the cells that are to be decided.
   *
   * @param model with some of the cells
   * @param open places of the cells to be decided
   */
  Cap cap(List<JointCell> model, List<Integer> open) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < open.size(); place++) {
      if (cells.contains(model.get(open.get(place)).name())) {
        places.add(place);
      }
    }
    long small =
        model.stream()
            .filter(cell -> cell.seen() == Seen.PRIMARY && cells.contains(cell.name()))
            .count();
    return new Cap(places, most - small);
  }
}
