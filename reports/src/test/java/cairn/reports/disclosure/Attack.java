package cairn.reports.disclosure;

import cairn.reports.disclosure.Network.Place;
import java.util.ArrayList;
import java.util.List;

/** What can be worked out of a hidden cell at a place. */
record Attack(int row, int column, AttackerInterval interval) {
  /** What a reader can work out of each hidden cell; who knows that none is 0 knows more. */
  static List<Attack> on(ProtectedTable shown, boolean zerosPrinted) {
    Network network = new Network(shown, zerosPrinted);
    List<Attack> known = new ArrayList<>();
    for (Place p : Protection.places(shown.table())) {
      if (shown.status(p.row(), p.column()) == CellStatus.HIDDEN) {
        AttackerInterval interval =
            new AttackerInterval(
                network.least(p.row(), p.column()).reached(),
                network.most(p.row(), p.column()).reached());
        known.add(new Attack(p.row(), p.column(), interval));
      }
    }
    return List.copyOf(known);
  }
}
