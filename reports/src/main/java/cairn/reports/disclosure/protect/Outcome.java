package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.joint.JointModel;
import java.util.Set;

/** What became of releases that were to be protected. */
public sealed interface Outcome {
  /**
   * Every cell is decided, and it is proved that no small number can be worked out.
   *
   * @param shown the releases with their cells decided
   * @param proof the tables that prove it
   * @param isLeast whether nothing cheaper would do
   */
  record Protected(JointModel shown, AuditReport proof, boolean isLeast) implements Outcome {}

  /**
   * Nothing may go out at this detail: it has to be coarser.
   *
   * @param why what stood in the way
   * @param names numbers that could be worked out, as far as they are known; cells, never values
   */
  record Refused(Why why, Set<String> names) implements Outcome {}

  /** What stood in the way. */
  enum Why {
    /** Also with everything hidden a small number follows from what went out before. */
    IMPOSSIBLE,
    /** It was not proved within the effort. */
    UNPROVED
  }
}
