package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Seen;
import java.util.List;

/**
 * What is hidden where, for whom and why; never how many.
 *
 * @param lines one for each hidden cell, in the order of the cells
 */
public record SuppressionLog(List<Line> lines) {
  /**
   * A hidden cell.
   *
   * @param cell where it stands
   * @param isPrimary whether it is hidden for its own number, or beside others
   * @param profile the key of the rule
   */
  public record Line(CellName cell, boolean isPrimary, String profile) {}

  /** The hidden cells of decided releases. */
  public static SuppressionLog of(JointModel shown) {
    return new SuppressionLog(
        shown.cells().stream()
            .filter(cell -> cell.seen().isHidden())
            .map(cell -> line(cell, shown.profile().key()))
            .toList());
  }

  /** Of those the cells that have not gone out before. */
  public static SuppressionLog ofNew(JointModel shown) {
    return of(shown.with(shown.cells().stream().filter(cell -> !cell.isOut()).toList()));
  }

  private static Line line(JointCell cell, String profile) {
    return new Line(cell.name(), cell.seen() == Seen.PRIMARY, profile);
  }
}
