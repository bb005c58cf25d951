package cairn.reports.release;

import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.audit.KnownRange;
import cairn.reports.disclosure.joint.DisclosureRule;
import cairn.reports.disclosure.joint.JointModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks at all that was ever released as a stranger does, with nothing but what was shown: of every
 * hidden number, and of every difference between numbers of which one holds the people of the
 * other, what can be worked out. It knows neither the true numbers nor how they were protected, and
 * what it says is proved by whole numbers that agree with everything shown.
 *
 * @param audit who looks
 */
public record LedgerAudit(Audit audit) {
  /**
   * The exact interval of each number, for releases of one rule after those of another.
   *
   * @param releases all to one audience
   */
  public List<AuditReport> intervals(List<Release> releases) {
    return byRule(releases, audit::intervals);
  }

  /** The numbers that are not proved to be unknown; none where all is well. */
  Set<String> open(List<Release> releases) {
    Set<String> open = new LinkedHashSet<>();
    for (AuditReport report : byRule(releases, audit::gate)) {
      report.open().forEach(finding -> open.add(finding.target().name()));
    }
    return open;
  }

  /** Each release's numbers are held against the rule that it was made by. */
  private static List<AuditReport> byRule(
      List<Release> releases, Function<JointModel, AuditReport> look) {
    Set<DisclosureRule> rules = new LinkedHashSet<>();
    releases.forEach(release -> rules.add(release.terms().rule()));
    List<AuditReport> reports = new ArrayList<>();
    for (DisclosureRule rule : rules) {
      Set<String> periods = new HashSet<>();
      releases.stream()
          .filter(release -> release.terms().rule().equals(rule))
          .flatMap(release -> release.periods().stream())
          .forEach(period -> periods.add(period.period()));
      AuditReport all = look.apply(AudienceModel.of(rule, releases, List.of()));
      List<KnownRange> own =
          all.findings().stream().filter(each -> periods.contains(period(each))).toList();
      reports.add(new AuditReport(rule, own));
    }
    return reports;
  }

  private static String period(KnownRange finding) {
    String name = finding.target().name();
    return name.substring(0, name.indexOf('/'));
  }
}
