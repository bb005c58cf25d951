package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.audit.KnownRange;
import cairn.reports.disclosure.joint.CellName;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Seen;
import cairn.reports.disclosure.joint.SmallHidden;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Outcome.Refused;
import cairn.reports.disclosure.protect.Outcome.Why;
import cairn.reports.disclosure.solver.Solver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * Decides the open cells of a model, each part by itself; parts with nothing new are not looked
   * at again, and what could be worked out before need not be kept. Where numbers are rounded
   * nothing is hidden: all of it is proved, or none goes out.
   */
  public Outcome protect(JointModel model) {
    return protect(model, List.of());
  }

  /**
   * The same where of some cells no more than so many may be hidden; refused where that cannot be,
   * also where it could be with more hidden.
   *
   * @param limits each of cells that hang together
   */
  public Outcome protect(JointModel model, List<HiddenAtMost> limits) {
    Map<CellName, Seen> decisions = new LinkedHashMap<>();
    List<KnownRange> findings = new ArrayList<>();
    boolean isLeast = true;
    for (JointModel part : model.parts()) {
      if (!part.isNew()) {
        continue;
      }
      Outcome outcome = part(part, limits);
      if (!(outcome instanceof Protected done)) {
        return outcome;
      }
      decisions.putAll(done.shown().decisions());
      findings.addAll(done.proof().findings());
      isLeast &= done.isLeast();
    }
    return new Protected(
        model.with(decisions), new AuditReport(model.profile(), findings), isLeast);
  }

  private Outcome part(JointModel part, List<HiddenAtMost> limits) {
    Audit audit = new Audit(solver);
    if (part.smallTargets().isEmpty()) {
      return new Protected(printed(part), audit.gate(printed(part)), true);
    }
    Gate gate = new Gate(audit, Gate.names(audit.gate(part.earlier())));
    if (part.profile() instanceof SmallHidden rule) {
      try (Search search = new Search(solver, part, rule, gate, limits)) {
        return search.run(effort);
      }
    }
    AuditReport proof = audit.gate(part);
    return gate.lets(proof)
        ? new Protected(part, proof, true)
        : new Refused(Why.UNPROVED, Gate.names(proof));
  }

  private static JointModel printed(JointModel part) {
    return part.with(
        part.cells().stream().map(c -> c.seen() == Seen.OPEN ? c.as(Seen.PRINTED) : c).toList());
  }
}
