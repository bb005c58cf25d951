package cairn.ingest.job;

import cairn.ingest.check.Findings;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.contract.Tally;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of every row, in one part or altogether, and keeps what was found. */
final class Ledger implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So many rejected rows of one part are listed one by one; all are counted. */
  private static final int LISTED = 1_000_000;

  private final List<String> files;
  private final Map<String, TableCounts> tables = new TreeMap<>();
  private final Map<Integer, FileCounts> counts = new TreeMap<>();
  private final Map<Integer, Long> read = new TreeMap<>();
  private final Findings findings = new Findings();
  private final List<Rejection> rejections = new ArrayList<>();

  /** A ledger for the files of a delivery, by number. */
  Ledger(List<String> files) {
    this.files = List.copyOf(files);
  }

  void before(String table) {
    add(table, new TableCounts(1, 0, 0, 0));
  }

  /** A row of the delivery is accepted. */
  void accept(String table, Fact fact) {
    add(table, new TableCounts(0, 1, 0, 0));
    add(fact.file(), new FileCounts(new Tally(1, 0, 0), 0));
  }

  /** A line that takes a row back is accepted; it adds no row. */
  void acceptWithdrawal(Fact fact) {
    add(fact.file(), new FileCounts(new Tally(1, 0, 0), 0));
  }

  void replaced(String table) {
    add(table, new TableCounts(0, 0, 1, 0));
  }

  void withdrawn(String table) {
    add(table, new TableCounts(0, 0, 0, 1));
  }

  void repeat(Fact fact) {
    add(fact.file(), new FileCounts(new Tally(0, 0, 1), 0));
  }

  void reject(Fact fact, Breach breach) {
    reject(fact.file(), fact.line(), breach);
  }

  /** A row is left out because of a rule. */
  void reject(int file, long line, Breach breach) {
    rejected(file, line, breach.column(), breach.rule());
    add(file, new FileCounts(new Tally(0, 1, 0), 0));
    findings.add(finding(file, line, breach, Severity.ROW_REJECTED));
  }

  /** A row is left out because the row that it belongs to was. */
  void rejectWithParent(Fact fact) {
    rejected(fact.file(), fact.line(), null, Rule.PARENT_REJECTED);
    add(fact.file(), new FileCounts(new Tally(0, 1, 0), 1));
  }

  /** A row stays, but somebody should look. */
  void warn(Fact fact, Breach breach) {
    findings.add(finding(fact.file(), fact.line(), breach, Severity.WARNING));
  }

  /** Something that was found while a file was read; its row is counted apart. */
  void found(Finding finding) {
    findings.add(finding);
    if (finding.severity() == Severity.ROW_REJECTED && rejections.size() < LISTED) {
      rejections.add(
          new Rejection(finding.file(), finding.line(), finding.column(), finding.rule()));
    }
  }

  /** So many rows were read from a file. */
  void read(int file, long rows) {
    read.merge(file, rows, Long::sum);
  }

  /** A row was rejected while its file was read; its findings were told apart. */
  void rejectedOnReading(int file) {
    add(file, new FileCounts(new Tally(0, 1, 0), 0));
  }

  private Finding finding(int file, long line, Breach breach, Severity severity) {
    return new Finding(
        files.get(file),
        line,
        breach.column(),
        breach.rule().key(),
        severity,
        breach.expected(),
        null);
  }

  private void rejected(int file, long line, @Nullable String column, Rule rule) {
    if (rejections.size() < LISTED) {
      rejections.add(new Rejection(files.get(file), line, column, rule.key()));
    }
  }

  private void add(String table, TableCounts more) {
    tables.merge(table, more, TableCounts::plus);
  }

  private void add(int file, FileCounts more) {
    counts.merge(file, more, FileCounts::plus);
  }

  /** Adds what another ledger of the same delivery counted. */
  void addAll(Ledger other) {
    other.tables.forEach(this::add);
    other.counts.forEach(this::add);
    other.read.forEach((file, rows) -> read.merge(file, rows, Long::sum));
    findings.addAll(other.findings);
    rejections.addAll(other.rejections);
  }

  TableCounts table(String name) {
    return tables.getOrDefault(name, TableCounts.NONE);
  }

  FileCounts file(int number) {
    return counts.getOrDefault(number, FileCounts.NONE);
  }

  /** Rows read from a file; equal to what the counts add up to. */
  long read(int number) {
    return read.getOrDefault(number, 0L);
  }

  Findings findings() {
    return findings;
  }

  /** The same without what was found of some rules. */
  Ledger without(Set<Rule> rules) {
    Set<String> keys = new TreeSet<>();
    rules.forEach(rule -> keys.add(rule.key()));
    Ledger rest = new Ledger(files);
    rest.tables.putAll(tables);
    rest.counts.putAll(counts);
    rest.read.putAll(read);
    rest.findings.addAll(findings.without(keys));
    rejections.stream().filter(each -> !keys.contains(each.rule())).forEach(rest.rejections::add);
    return rest;
  }

  /** The rejected rows, by file and line. */
  List<Rejection> rejections() {
    return rejections.stream().sorted().toList();
  }
}
