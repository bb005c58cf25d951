package cairn.ingest.job;

import cairn.ingest.check.Findings;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Severity;
import cairn.ingest.delivery.DeliveryEntry;
import cairn.ingest.delivery.FileReport;
import cairn.ingest.delivery.TableCounts;
import cairn.ingest.engine.mapping.Origins;
import cairn.ingest.model.Attendance;
import cairn.ingest.model.Client;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery was and what became of it. Per file, read = accepted + rejected + repeats; per
 * table, rows after = before + accepted − replaced − withdrawn.
 *
 * @param delivery the delivery with what became of its files and tables
 * @param findings what was found, by file and line; of each rule and file the first ones
 * @param counts how many findings there are of each file, rule and severity
 * @param verdict whether the delivery is fit to be published
 * @param problems why it is not, a sentence each; empty when it is
 * @param place how it stands among the deliveries before it, a sentence each; empty when it is new
 * @param version the store's version that stands now, or null when nothing was published
 */
public record IngestReport(
    DeliveryEntry delivery,
    List<Finding> findings,
    SortedMap<Findings.Count, Long> counts,
    Verdict verdict,
    List<String> problems,
    List<String> place,
    @Nullable String version) {

  /** What becomes of a delivery. */
  public enum Verdict {
    /** It is, or can be, published. */
    ACCEPTED,
    /** The very same delivery was ingested before: nothing changes. */
    UNCHANGED,
    /** Nothing of it is published. */
    REFUSED
  }

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.at().file())
          .thenComparingLong(finding -> finding.at().line())
          .thenComparing(finding -> String.valueOf(finding.at().column()))
          .thenComparing(Finding::rule)
          .thenComparing(Finding::expected);

  static IngestReport of(
      DeliveryEntry delivery, Findings findings, Verdict verdict, List<String> problems) {
    return new IngestReport(
        delivery,
        findings.listed().stream().sorted(BY_PLACE).toList(),
        new TreeMap<>(findings.counts()),
        verdict,
        List.copyOf(problems),
        List.of(),
        null);
  }

  /** The same, with how it stands among the deliveries before it. */
  IngestReport placed(List<String> sentences) {
    return new IngestReport(
        delivery, findings, counts, verdict, problems, List.copyOf(sentences), version);
  }

  IngestReport published(String id) {
    return new IngestReport(delivery, findings, counts, verdict, problems, place, id);
  }

  /** The same with the rows that a mapping made told by their places in the sources too. */
  IngestReport traced(Origins origins) {
    return new IngestReport(
        delivery, origins.traced(findings), counts, verdict, problems, place, version);
  }

  /** Whether there is a warning. */
  public boolean hasWarnings() {
    return counts.keySet().stream().anyMatch(count -> count.severity() == Severity.WARNING);
  }

  /** How often each rule was broken, in all files together. */
  public SortedMap<String, Long> rules() {
    SortedMap<String, Long> rules = new TreeMap<>();
    counts.forEach((count, rows) -> rules.merge(count.rule(), rows, Long::sum));
    return rules;
  }

  /** The report in lines of plain text; no line holds a value of the input. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(place);
    if (verdict == Verdict.UNCHANGED) {
      return lines;
    }
    MappingLines.add(delivery, lines);
    for (FileReport file : delivery.files()) {
      lines.add(line(file));
    }
    if (!delivery.files().isEmpty()) {
      delivery
          .tables()
          .forEach(
              (table, rows) -> {
                if (!rows.equals(TableCounts.NONE)) {
                  lines.add(line(table, rows));
                }
              });
      lines.addAll(withoutPeople());
    }
    lines.addAll(found(severity -> severity == Severity.WARNING));
    lines.addAll(refusals());
    return lines;
  }

  /** What was refused and why, in lines of plain text: the part that must always be told. */
  public List<String> refusals() {
    List<String> lines = found(severity -> severity != Severity.WARNING);
    lines.addAll(problems);
    return lines;
  }

  private List<String> found(Predicate<Severity> which) {
    List<String> lines = new ArrayList<>();
    findings.stream()
        .filter(finding -> which.test(finding.severity()))
        .forEach(finding -> lines.add(finding.message()));
    counts.forEach(
        (count, rows) -> {
          if (rows > Findings.LISTED && which.test(count.severity())) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%s: %,d findings of %s in all",
                    count.file(),
                    rows,
                    count.rule()));
          }
        });
    return lines;
  }

  /** By what rule time will be told where people, or their attendance, are not on file. */
  private List<String> withoutPeople() {
    if (isEmpty(Client.class)) {
      return List.of("no person is on file: a report tells of sessions and counted heads alone");
    }
    return isEmpty(Attendance.class)
        ? List.of("no attendance is on file: time runs from joined_on to left_on of memberships")
        : List.of();
  }

  private boolean isEmpty(Class<? extends Record> table) {
    TableCounts rows = delivery.tables().get(ContractName.table(table));
    return rows != null && rows.after() == 0;
  }

  private static String line(FileReport file) {
    String line =
        String.format(
            Locale.ROOT,
            "%s: %,d rows read = %,d accepted + %,d rejected + %,d exact repeats",
            file.file(),
            file.tally().read(),
            file.tally().accepted(),
            file.tally().rejected(),
            file.tally().repeats());
    return line
        + more(file.withParent(), "of the rejected only belong to a rejected row of another table")
        + more(file.thinned(), "of the accepted were read without a cell that may be empty");
  }

  private static String more(long rows, String says) {
    return rows == 0 ? "" : String.format(Locale.ROOT, "; %,d %s", rows, says);
  }

  private static String line(String table, TableCounts counts) {
    return String.format(
        Locale.ROOT,
        "%s: %,d rows = %,d before + %,d accepted - %,d replaced - %,d withdrawn",
        table,
        counts.after(),
        counts.before(),
        counts.accepted(),
        counts.replaced(),
        counts.withdrawn());
  }
}
