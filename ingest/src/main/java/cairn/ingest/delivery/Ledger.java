package cairn.ingest.delivery;

import cairn.ingest.check.Findings;
import cairn.ingest.check.ReadFile;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.RowTally;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.past.SeenCells;
import cairn.ingest.past.Told;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of every row, in one part or altogether, and keeps what was found. */
public final class Ledger implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So many rejected rows and cells of one part are listed one by one; all are counted. */
  private static final int LISTED = 1_000_000;

  private final List<String> files;
  private final Map<String, TableCounts> tables = new TreeMap<>();
  private final Map<Integer, FileCounts> counts = new TreeMap<>();
  private final Map<Integer, Long> read = new TreeMap<>();
  private final Map<String, Dated> dated = new TreeMap<>();
  private final Map<String, Compared> compared = new TreeMap<>();
  private final Map<String, SeenCells> seen = new TreeMap<>();
  private final Findings findings = new Findings();
  private final List<Rejection> rejections = new ArrayList<>();

  /** A ledger for the files of a delivery, by number. */
  public Ledger(List<String> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Rows of a table that stand, by their day.
   *
   * @param now of the delivery's month
   * @param before of the month before
   */
  public record Dated(long now, long before) implements Serializable {
    private Dated plus(Dated other) {
      return new Dated(now + other.now, before + other.before);
    }
  }

  /**
   * A table's rows in a delivery beside those of the deliveries before it in the same month that
   * stood when it came.
   *
   * @param before rows of the deliveries before
   * @param now rows of this one
   * @param missing rows of the deliveries before whose keys this one neither brings nor takes back
   * @param changed rows of the deliveries before that this one brings with another value in some
   *     cell
   * @param emptied changed rows of which a cell that had a value is empty now
   * @param dayBefore the newest day of a meeting in the deliveries before; null in other tables
   * @param dayNow the same in this one
   */
  public record Compared(
      long before,
      long now,
      long missing,
      long changed,
      long emptied,
      @Nullable LocalDate dayBefore,
      @Nullable LocalDate dayNow)
      implements Serializable {
    /** No row in either. */
    public static final Compared NOTHING = new Compared(0, 0, 0, 0, 0, null, null);

    /** Both together. */
    public Compared plus(Compared other) {
      return new Compared(
          before + other.before,
          now + other.now,
          missing + other.missing,
          changed + other.changed,
          emptied + other.emptied,
          later(dayBefore, other.dayBefore),
          later(dayNow, other.dayNow));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.isAfter(other) ? one : other;
    }

    /** Whether it brings some rows of the deliveries before just as they were, and lacks others. */
    public boolean lacksSome() {
      return missing > 0 && missing + changed < before;
    }

    /** Whether the newest meeting is earlier than that of the deliveries before. */
    public boolean endsEarlier() {
      return dayNow != null && dayBefore != null && dayNow.isBefore(dayBefore);
    }

    /** Whether there is a meeting after all of those of the deliveries before. */
    public boolean goesOn() {
      return dayNow != null && dayBefore != null && dayNow.isAfter(dayBefore);
    }
  }

  /** A row that stands is of the delivery's month, or of the one before. */
  public void dated(String table, boolean isNow) {
    dated.merge(table, new Dated(isNow ? 1 : 0, isNow ? 0 : 1), Dated::plus);
  }

  /** How many rows of a table are of the delivery's month and of the one before. */
  public Dated dated(String table) {
    return dated.getOrDefault(table, new Dated(0, 0));
  }

  /** Some rows of a table were held against those of the deliveries before it. */
  public void compared(String table, Compared more) {
    compared.merge(table, more, Compared::plus);
  }

  /** How a table's rows compare with those of the deliveries before it. */
  public Compared compared(String table) {
    return compared.getOrDefault(table, Compared.NOTHING);
  }

  /** Cells of a table were seen, of the store and of the delivery. */
  public void seen(String table, SeenCells cells) {
    seen.merge(
        table,
        cells,
        (one, other) -> {
          one.addAll(other);
          return one;
        });
  }

  /** What stands out in a table's cells beside those that the store had. */
  public List<Told> told(String table) {
    SeenCells cells = seen.get(table);
    return cells == null ? List.of() : cells.told();
  }

  /** A row stood before the delivery came. */
  public void before(String table) {
    add(table, new TableCounts(1, 0, 0, 0));
  }

  /** A row of the delivery is accepted. */
  public void accept(String table, Origin row) {
    add(table, new TableCounts(0, 1, 0, 0));
    add(row.file(), new FileCounts(new RowTally(1, 0, 0), 0, 0, 0));
  }

  /** A line that takes a row back is accepted; it adds no row. */
  public void acceptWithdrawal(Origin row) {
    add(row.file(), new FileCounts(new RowTally(1, 0, 0), 0, 0, 0));
  }

  /** A row gave way to one of a later delivery. */
  public void replaced(String table) {
    add(table, new TableCounts(0, 0, 1, 0));
  }

  /** A row was taken back, or belonged to one that was. */
  public void withdrawn(String table) {
    add(table, new TableCounts(0, 0, 0, 1));
  }

  /** A row is an exact copy of an accepted one. */
  public void repeat(Origin row) {
    add(row.file(), new FileCounts(new RowTally(0, 0, 1), 0, 0, 0));
  }

  /** A row is left out because of a rule. */
  public void reject(Origin row, RowBreach breach) {
    rejected(row, breach.column(), breach.rule());
    add(row.file(), new FileCounts(new RowTally(0, 1, 0), 0, 0, 0));
    findings.add(finding(row, breach, Severity.ROW_REJECTED));
  }

  /** A row is left out because the row that it belongs to was. */
  public void rejectWithParent(Origin row) {
    rejected(row, null, Rule.PARENT_REJECTED);
    add(row.file(), new FileCounts(new RowTally(0, 1, 0), 1, 0, 0));
  }

  /** A row belongs to a person who was forgotten. */
  public void forgotten(Origin row) {
    add(row.file(), new FileCounts(new RowTally(0, 1, 0), 0, 1, 0));
  }

  /** A row stays, but somebody should look. */
  public void warn(Origin row, RowBreach breach) {
    findings.add(finding(row, breach, Severity.WARNING));
  }

  /** Something that was found while a file was read; its row is counted apart. */
  public void found(Finding finding) {
    findings.add(finding);
    boolean isLoss =
        finding.severity() == Severity.ROW_REJECTED || finding.severity() == Severity.CELL_LEFT_OUT;
    if (isLoss && rejections.size() < LISTED) {
      rejections.add(new Rejection(finding.at(), finding.rule()));
    }
  }

  /** A file was read; its findings were told apart. */
  public void read(int file, ReadFile rows) {
    read.merge(file, rows.rows(), Long::sum);
    RowTally tally = new RowTally(0, rows.rejected(), 0);
    add(file, new FileCounts(tally, 0, rows.forgotten(), rows.thinned()));
  }

  private Finding finding(Origin row, RowBreach breach, Severity severity) {
    return Finding.of(breach.rule(), severity, location(row, breach.column()), breach.expected());
  }

  private Location location(Origin row, @Nullable String column) {
    return new Location(files.get(row.file()), row.line(), column);
  }

  private void rejected(Origin row, @Nullable String column, Rule rule) {
    if (rejections.size() < LISTED) {
      rejections.add(new Rejection(location(row, column), rule.key()));
    }
  }

  private void add(String table, TableCounts more) {
    tables.merge(table, more, TableCounts::plus);
  }

  private void add(int file, FileCounts more) {
    counts.merge(file, more, FileCounts::plus);
  }

  /** Adds what another ledger of the same delivery counted. */
  public void addAll(Ledger other) {
    other.tables.forEach(this::add);
    other.counts.forEach(this::add);
    other.read.forEach((file, rows) -> read.merge(file, rows, Long::sum));
    other.dated.forEach((table, rows) -> dated.merge(table, rows, Dated::plus));
    other.compared.forEach(this::compared);
    other.seen.forEach(this::seen);
    findings.addAll(other.findings);
    rejections.addAll(other.rejections);
  }

  /** What became of a table's rows. */
  public TableCounts table(String name) {
    return tables.getOrDefault(name, TableCounts.NONE);
  }

  /** What became of a file's rows. */
  public FileCounts file(int number) {
    return counts.getOrDefault(number, FileCounts.NONE);
  }

  /** Rows read from a file; equal to what the counts add up to. */
  public long read(int number) {
    return read.getOrDefault(number, 0L);
  }

  /** What was found. */
  public Findings findings() {
    return findings;
  }

  /** The same without what was found of some rules. */
  public Ledger without(Set<Rule> rules) {
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

  /** The rejected rows and the cells that were left out, by file and line. */
  public List<Rejection> rejections() {
    return rejections.stream().sorted().toList();
  }
}
