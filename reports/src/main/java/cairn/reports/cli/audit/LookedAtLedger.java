package cairn.reports.cli.audit;

import cairn.reports.cli.answer.Answer;
import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.audit.KnownRange;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be worked out of all that was ever released, in words. */
final class LookedAtLedger {
  private LookedAtLedger() {}

  /** The interval of each number. */
  static Answer intervals(List<AuditReport> reports) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (AuditReport report : reports) {
      report.findings().forEach(each -> rows.add(row(each, report.profile())));
    }
    return new Answer(List.of("number", "is", "least", "most", "result"), rows);
  }

  private static List<@Nullable Object> row(KnownRange finding, DisclosureRule rule) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(finding.target().name());
    row.add(finding.target().kind() == Target.Kind.CELL ? "cell" : "difference");
    row.add(finding.isProven() ? finding.lower() : null);
    row.add(finding.isProven() && !finding.isUnlimited() ? finding.upper() : null);
    row.add(finding.isSafe(rule) ? "unknown" : finding.isExact() ? "told" : "not proved");
    return row;
  }

  /** How many releases and numbers, and how many of those are told. */
  static String sentence(int releases, List<AuditReport> reports) {
    int numbers = reports.stream().mapToInt(report -> report.findings().size()).sum();
    int open = reports.stream().mapToInt(report -> report.open().size()).sum();
    return releases
        + (releases == 1 ? " release" : " releases")
        + " looked at together: "
        + numbers
        + (numbers == 1 ? " number" : " numbers")
        + " that nobody may work out, "
        + open
        + " told";
  }
}
