package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.joint.Cell;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Outcome.Refused;
import cairn.reports.disclosure.protect.Outcome.Why;
import cairn.reports.disclosure.solver.Solver;
import java.util.List;

/** Decides what is printed and what is hidden, and lets nothing out that is not proved. */
public final class Protection {
  private final Solver solver;
  private final Effort effort;

  /** Protection by this solver with so much effort. */
  public Protection(Solver solver, Effort effort) {
    this.solver = solver;
    this.effort = effort;
  }

  /**
   * Decides the open cells of a model. Where numbers are rounded nothing is hidden: all of it is
   * proved, or none goes out.
   */
  public Outcome protect(JointModel model) {
    if (model.profile() instanceof SmallHidden rule) {
      try (Search search = new Search(solver, model, rule)) {
        return search.run(effort);
      }
    }
    List<Cell> printed =
        model.cells().stream().map(c -> c.seen() == Seen.OPEN ? c.as(Seen.PRINTED) : c).toList();
    JointModel shown = model.with(printed);
    AuditReport proof = new Audit(solver).gate(shown);
    return proof.isClosed()
        ? new Protected(shown, proof, true)
        : new Refused(Why.UNPROVED, names(proof));
  }

  /** The numbers that a proof leaves open. */
  static List<String> names(AuditReport proof) {
    return proof.open().stream().map(finding -> finding.target().name()).toList();
  }
}
