package cairn.reports.cli.audit;

import cairn.reports.cli.answer.Answer;
import cairn.reports.disclosure.audit.Audit;
import cairn.reports.disclosure.audit.AuditReport;
import cairn.reports.disclosure.audit.KnownRange;
import cairn.reports.disclosure.joint.JointCell;
import cairn.reports.disclosure.joint.JointModel;
import cairn.reports.disclosure.joint.Target;
import cairn.reports.disclosure.protect.Outcome;
import cairn.reports.disclosure.protect.Outcome.Protected;
import cairn.reports.disclosure.protect.Outcome.Refused;
import cairn.reports.disclosure.protect.Outcome.Why;
import cairn.reports.disclosure.protect.Protection;
import cairn.reports.disclosure.protect.SuppressionLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one entry, and what can be worked out of it.
 *
 * @param example the entry
 * @param shown its cells as they are shown; nothing where none may be
 * @param report what can be worked out of them; nothing likewise
 * @param how what was done, in words
 */
record Looked(
    Example example, @Nullable JointModel shown, @Nullable AuditReport report, String how) {
  /** Hides what is to be hidden and looks at what is shown. */
  static Looked at(Example example, Protection protection, Audit audit) {
    if (!example.isOpen()) {
      return new Looked(example, example.model(), audit.intervals(example.model()), "as shown");
    }
    Outcome outcome = protection.protect(example.model());
    if (outcome instanceof Protected done) {
      String least = done.isLeast() ? "nothing cheaper would do" : "perhaps not the least";
      return new Looked(example, done.shown(), audit.intervals(done.shown()), least);
    }
    Refused refused = (Refused) outcome;
    String why =
        refused.why() == Why.IMPOSSIBLE
            ? "cannot be shown at this detail, whatever is hidden"
            : "not proved within the effort: show less detail";
    return new Looked(example, null, null, why);
  }

  /** Whether every small number is proved to be unknown. */
  boolean isClosed() {
    return report != null && report.isClosed();
  }

  /** The interval of each number. */
  static Answer intervals(List<Looked> looked) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Looked each : looked) {
      AuditReport of = each.report;
      if (of != null) {
        of.findings().forEach(finding -> rows.add(each.row(finding, of)));
      }
    }
    return new Answer(List.of("entry", "number", "is", "least", "most", "result"), rows);
  }

  private List<@Nullable Object> row(KnownRange finding, AuditReport of) {
    Target target = finding.target();
    boolean small = of.profile().isSmall(target.amount().value());
    String result = finding.isSafe(of.profile()) ? small ? "unknown" : "not small" : "told";
    List<@Nullable Object> row = new ArrayList<>();
    row.add(example.name());
    row.add(example.plain(target.name()));
    row.add(target.kind() == Target.Kind.CELL ? "cell" : "difference");
    row.add(finding.isProven() ? finding.lower() : null);
    row.add(finding.isProven() && !finding.isUnlimited() ? finding.upper() : null);
    row.add(finding.isExact() || small ? finding.isExact() ? result : "not proved" : result);
    return row;
  }

  /** What is hidden, without numbers. */
  static Answer log(List<Looked> looked) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Looked each : looked) {
      if (each.shown != null) {
        for (SuppressionLog.Line line : SuppressionLog.of(each.shown).lines()) {
          List<@Nullable Object> row = new ArrayList<>();
          row.add(each.example.name());
          row.add(each.example.plain(line.cell().toString()));
          row.add(line.isPrimary() ? "primary" : "complementary");
          row.add(line.profile());
          rows.add(row);
        }
      }
    }
    return new Answer(List.of("entry", "cell", "hidden", "profile"), rows);
  }

  /** A sentence for each entry, and one for all. */
  static List<String> sentences(List<Looked> looked) {
    List<String> sentences = new ArrayList<>();
    int told = 0;
    for (Looked each : looked) {
      if (each.shown == null || each.report == null) {
        sentences.add(each.example.name() + ": " + each.how);
        continue;
      }
      long hidden = each.shown.cells().stream().filter(Looked::isHidden).count();
      int open = each.report.open().size();
      told += open;
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: %d of %d cells hidden, %s; %d small numbers told",
              each.example.name(),
              hidden,
              each.shown.cells().size(),
              each.how,
              open));
    }
    long closed = looked.stream().filter(Looked::isClosed).count();
    sentences.add(
        String.format(
            Locale.ROOT,
            "%d of %d tables keep every small number; %d small numbers are told by the others",
            closed,
            looked.size(),
            told));
    return sentences;
  }

  private static boolean isHidden(JointCell cell) {
    return cell.seen().isHidden();
  }
}
