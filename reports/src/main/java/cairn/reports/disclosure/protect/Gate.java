package cairn.reports.disclosure.protect;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.joint.JointModel;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What must be proved before something goes out.
 *
 * @param audit who looks
 * @param lost numbers that could be worked out of what went out before, which nothing brings back
 */
record Gate(Audit audit, Set<String> lost) {
  AuditReport of(JointModel shown) {
    return audit.gate(shown);
  }

  /** Whether it leaves nothing open but what was lost before. */
  boolean lets(AuditReport proof) {
    return lost.containsAll(names(proof));
  }

  /** The numbers that a proof leaves open. */
  static Set<String> names(AuditReport proof) {
    Set<String> names = new LinkedHashSet<>();
    proof.open().forEach(finding -> names.add(finding.target().name()));
    return names;
  }
}
