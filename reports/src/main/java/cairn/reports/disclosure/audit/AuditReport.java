package cairn.reports.disclosure.audit;

import cairn.reports.disclosure.joint.DisclosureRule;
import java.util.List;

/**
 * What can be worked out of all that an audience has.
 *
 * @param profile how small numbers are kept
 * @param findings of each number, in the order of the cells
 */
public record AuditReport(DisclosureRule profile, List<KnownRange> findings) {
  /** Keeps a copy of the list. */
  public AuditReport {
    findings = List.copyOf(findings);
  }

  /** The small numbers that are not proved to be unknown. */
  public List<KnownRange> open() {
    return findings.stream().filter(finding -> !finding.isSafe(profile)).toList();
  }

  /** Whether every small number is proved to be unknown. */
  public boolean isClosed() {
    return open().isEmpty();
  }
}
