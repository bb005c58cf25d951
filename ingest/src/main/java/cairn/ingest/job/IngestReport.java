package cairn.ingest.job;

import cairn.ingest.check.Findings;
import cairn.ingest.contract.ContractName;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.delivery.DeliveryEntry;
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
import java.util.function.BiPredicate;
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

  /** The report in lines of plain text, with each file and table; no line holds a value. */
  public List<String> lines() {
    return lines(new RowAccount(delivery).whole());
  }

  /** The same with the files and tables alone of which not all is as delivered. */
  public List<String> brief() {
    return lines(new RowAccount(delivery).brief());
  }

  private List<String> lines(List<String> rows) {
    List<String> lines = new ArrayList<>(place);
    if (verdict == Verdict.UNCHANGED) {
      return lines;
    }
    MappingLines.add(delivery, lines);
    lines.addAll(rows);
    if (!delivery.files().isEmpty()) {
      lines.addAll(withoutPeople());
    }
    lines.addAll(found((rule, severity) -> !isLoud(rule, severity)));
    lines.addAll(loud());
    if (verdict == Verdict.ACCEPTED && isNothingYet()) {
      lines.add("nothing is on file yet: fill in the tables, save them, and run again");
    }
    return lines;
  }

  /**
   * What was refused and why, and whether it may be an older copy, in lines of plain text: the part
   * that must always be told.
   */
  public List<String> loud() {
    List<String> lines = found(IngestReport::isLoud);
    lines.addAll(problems);
    return lines;
  }

  /** Whether it may be an older copy, in lines of plain text: what somebody is asked to decide. */
  public List<String> asked() {
    return found((rule, severity) -> rule.equals(Rule.OLDER_COPY.key()));
  }

  private static boolean isLoud(String rule, Severity severity) {
    return severity != Severity.WARNING || rule.equals(Rule.OLDER_COPY.key());
  }

  private List<String> found(BiPredicate<String, Severity> which) {
    List<String> lines = new ArrayList<>();
    findings.stream()
        .filter(finding -> which.test(finding.rule(), finding.severity()))
        .forEach(finding -> lines.add(finding.message()));
    counts.forEach(
        (count, rows) -> {
          if (rows > Findings.LISTED && which.test(count.rule(), count.severity())) {
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

  /** Whether no table has a row, as in a folder that was made and not filled in. */
  public boolean isNothingYet() {
    return delivery.tables().values().stream().allMatch(rows -> rows.after() == 0);
  }

  /** By what rule time will be told where people, or their attendance, are not on file. */
  private List<String> withoutPeople() {
    if (isNothingYet() || verdict == Verdict.REFUSED) {
      return List.of();
    }
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
}
