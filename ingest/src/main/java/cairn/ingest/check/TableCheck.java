package cairn.ingest.check;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.RowRule;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.contract.Table;
import cairn.ingest.source.CellErrors;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One file's rows held against one table; for one thread. */
final class TableCheck {
  private static final Breach CELL_ERROR =
      new Breach(Rule.CELL_ERROR, "holds an error of the spreadsheet in place of a value");

  private final String file;
  private final Findings findings;
  private final List<Column> columns;
  private final CellReader[] readers;
  private final List<Held> rules = new ArrayList<>();
  private final FileScreen screen;
  private final LongReports longReports;
  private final int[] places;
  private final int width;

  /** A rule with the test of whether a row keeps it. */
  private record Held(Rule rule, Severity severity, String expected, Predicate<Row> holds) {}

  /**
   * Looks at the header; findings that refuse the file are added at once.
   *
   * @param contract the contract
   * @param table one of its tables
   * @param file the file's name, for findings
   * @param header names of the file's columns, and where they stand
   * @param month the delivery's month, after which nothing may have happened, or null
   * @param began the day by which meetings had begun, or null where none is on file
   * @param findings takes what is found
   */
  TableCheck(
      Contract contract,
      Table table,
      String file,
      Heading header,
      @Nullable YearMonth month,
      @Nullable LocalDate began,
      Findings findings) {
    this.file = file;
    this.findings = findings;
    this.columns = table.columns();
    this.width = header.names().size();
    this.places = new HeaderCheck(table, file, findings).places(header);
    this.readers = new CellReader[columns.size()];
    LocalDate last = month == null ? null : month.atEndOfMonth();
    this.screen = new FileScreen(contract, table, began == null ? last : began);
    for (int i = 0; i < readers.length; i++) {
      Column column = columns.get(i);
      boolean planned = contract.isPlanned(table, column);
      readers[i] = CellReader.of(column, contract.catalogues(), planned ? null : last);
    }
    this.longReports = new LongReports(table);
    RowRules rowRules = new RowRules(table, contract.catalogues());
    for (RowRule rule : table.rules()) {
      Severity severity =
          rule instanceof RowRule.Advised ? Severity.WARNING : Severity.ROW_REJECTED;
      rules.add(
          new Held(
              Rule.valueOf(rule.id().toUpperCase(Locale.ROOT)),
              severity,
              rule.expected(),
              rowRules.holds(rule)));
    }
  }

  /** Whether a finding refuses the whole file: then its rows, also those before, do not count. */
  boolean isRefused() {
    return findings.isRefused();
  }

  /**
   * A row's values in the order of the table, or null when it is rejected; everything that is wrong
   * with it is added to the findings.
   *
   * @param line where the row stands
   * @param cells its cells in the order of the file
   * @param size how many of them the row has
   */
  @Nullable Row check(long line, String[] cells, int size) {
    if (size != width) {
      wrongLength(line, cells, size);
      return null;
    }
    @Nullable Object[] values = new Object[readers.length];
    boolean broken = false;
    boolean blank = true;
    for (int i = 0; i < readers.length; i++) {
      String text = places[i] < 0 ? "" : cells[places[i]];
      if (text.isEmpty()) {
        continue;
      }
      blank = false;
      Object value =
          screen.cell(i, line, text, CellErrors.isError(text) ? CELL_ERROR : readers[i].read(text));
      if (value instanceof Breach breach) {
        broken = true;
        report(line, columns.get(i).name(), breach);
      } else {
        values[i] = value;
      }
    }
    if (blank) {
      report(line, null, new Breach(Rule.BLANK_ROW, "the row has no value at all"));
      return null;
    }
    broken |= missing(line, cells);
    Row row = new Row(values);
    broken |= breaksRules(line, row, broken);
    if (broken) {
      return null;
    }
    longReports.count(line, row);
    return row;
  }

  /** Looks at whole columns after the last row; findings that refuse the file are added. */
  void finish() {
    if (isRefused()) {
      return;
    }
    screen.atEnd(
        (column, found) -> report(found.line(), column, new Breach(found.rule(), found.says())));
    String says = longReports.says();
    if (says != null) {
      report(longReports.line(), null, new Breach(Rule.LONG_REPORTS, says));
    }
  }

  private boolean missing(long line, String[] cells) {
    boolean missing = false;
    for (int i = 0; i < readers.length; i++) {
      if (columns.get(i).required() && (places[i] < 0 || cells[places[i]].isEmpty())) {
        report(line, columns.get(i).name(), new Breach(Rule.REQUIRED, "is empty"));
        missing = true;
      }
    }
    return missing;
  }

  /** Rules about what must be filled are not held against a row whose cells are broken already. */
  private boolean breaksRules(long line, Row row, boolean broken) {
    boolean rejected = false;
    for (Held held : rules) {
      boolean aboutFilling =
          held.rule() == Rule.REQUIRED_UNLESS || held.rule() == Rule.REQUIRED_WITH;
      if ((broken && aboutFilling) || held.holds().test(row)) {
        continue;
      }
      rejected |= held.severity() == Severity.ROW_REJECTED;
      findings.add(
          Finding.of(
              held.rule(),
              held.severity(),
              Location.ofLine(file, line),
              "expected that " + held.expected()));
    }
    return rejected;
  }

  private void wrongLength(long line, String[] cells, int size) {
    for (int i = 0; i < size; i++) {
      Rule rule = screen.stray(cells[i]);
      if (rule != null) {
        report(line, null, FileScreen.breach(rule));
        return;
      }
    }
    report(
        line,
        null,
        new Breach(
            size < width ? Rule.MISSING_CELL : Rule.EXTRA_CELL,
            "the row has " + size + " cells, the header " + width));
  }

  private void report(long line, @Nullable String column, Breach breach) {
    findings.add(
        Finding.of(
                breach.rule(),
                new Location(file, line, column),
                column == null && breach.rule().key().startsWith("identifier")
                    ? "a cell " + breach.expected()
                    : breach.expected())
            .hint(breach.hint()));
  }
}
