package cairn.ingest.check;

import cairn.ingest.check.CellReader.Breach;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Location;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.RowRule;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.contract.Table;
import cairn.ingest.source.sheet.CellErrors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One file's rows held against one table; for one thread. */
final class TableCheck {
  private static final Breach CELL_ERROR =
      new Breach(Rule.CELL_ERROR, "holds an error of the spreadsheet in place of a value");
  private static final Breach EMPTY = new Breach(Rule.REQUIRED, "is empty");

  private final String file;
  private final Findings findings;
  private final List<Column> columns;
  private final SpelledCells[] readers;
  private final ReadAs[] spelled;
  private final List<Held> rules = new ArrayList<>();
  private final FileScreen screen;
  private final LongReports longReports;
  private final int[] places;
  private final int width;

  private final List<LostCells.Broken> cells = new ArrayList<>();
  private final LostCells lost;
  private boolean isThinned;

  /** A rule with the test of whether a row keeps it. */
  private record Held(RowRule is, Rule rule, Severity severity, Predicate<Row> holds) {}

  /**
   * Looks at the header; findings that refuse the file are added at once.
   *
   * @param contract the contract
   * @param table one of its tables
   * @param file the file's name, for findings
   * @param header names of the file's columns, and where they stand
   * @param terms what is known of the file's delivery
   * @param findings takes what is found
   */
  TableCheck(
      Contract contract,
      Table table,
      String file,
      HeaderCheck.Heading header,
      ReadingTerms terms,
      Findings findings) {
    this.file = file;
    this.findings = findings;
    this.columns = table.columns();
    this.width = header.names().size();
    this.places = new HeaderCheck(table, file, findings).places(header);
    this.readers = new SpelledCells[columns.size()];
    this.spelled = new ReadAs[columns.size()];
    LocalDate last = terms.last();
    this.screen = new FileScreen(contract, table, terms.began() == null ? last : terms.began());
    for (int i = 0; i < readers.length; i++) {
      Column column = columns.get(i);
      LocalDate latest = contract.isPlanned(table, column) ? null : last;
      readers[i] = SpelledCells.of(column, contract.catalogues(), latest, terms.spellings());
      spelled[i] = new ReadAs();
    }
    this.lost = new LostCells(table);
    this.longReports = new LongReports(table);
    RowRules rowRules = new RowRules(table, contract.catalogues());
    for (RowRule rule : table.rules()) {
      boolean isAdvised = rule instanceof RowRule.Advised;
      rules.add(
          new Held(
              rule instanceof RowRule.Advised advised ? advised.rule() : rule,
              Rule.valueOf(rule.id().toUpperCase(Locale.ROOT)),
              isAdvised ? Severity.WARNING : Severity.ROW_REJECTED,
              rowRules.holds(rule)));
    }
  }

  /** Whether a finding refuses the whole file: then its rows, also those before, do not count. */
  boolean isRefused() {
    return findings.isRefused();
  }

  /**
   * A row's values in the order of the table, or null when it is rejected; everything that is wrong
   * with it is added to the findings. A cell that may be empty and is no value is left out alone.
   *
   * @param line where the row stands
   * @param texts its cells in the order of the file
   * @param size how many of them the row has
   */
  @Nullable Row check(long line, String[] texts, int size) {
    isThinned = false;
    if (size != width) {
      wrongLength(line, texts, size);
      return null;
    }
    cells.clear();
    @Nullable Object[] values = new Object[readers.length];
    boolean blank = true;
    for (int i = 0; i < readers.length; i++) {
      String text = places[i] < 0 ? "" : texts[places[i]];
      Object value = text.isEmpty() ? null : value(i, line, text);
      blank &= value == null;
      if (value instanceof Breach breach) {
        cells.add(new LostCells.Broken(i, breach));
      } else {
        values[i] = value;
      }
    }
    if (blank) {
      report(line, null, new Breach(Rule.BLANK_ROW, "the row has no value at all"));
      return null;
    }
    missing(values);
    Row row = new Row(values);
    List<Held> broken = broken(row, values);
    if (!cells.isEmpty() || !broken.isEmpty()) {
      boolean rejected =
          cells.stream().anyMatch(cell -> lost.isNeeded(cell, values))
              || broken.stream().anyMatch(held -> held.severity() == Severity.ROW_REJECTED);
      tell(line, broken, rejected);
      if (rejected) {
        return null;
      }
      isThinned = !cells.isEmpty();
    }
    longReports.count(line, row);
    return row;
  }

  /** What a cell means, a breach, or null where it is another spelling of nothing. */
  private @Nullable Object value(int column, long line, String text) {
    Object read = readers[column].read(text);
    if (read instanceof Breach && CellErrors.isError(text)) {
      return CELL_ERROR;
    }
    if (!(read instanceof CellReader.Respelt respelt)) {
      return screen.cell(column, line, text, read);
    }
    spelled[column].count(line, respelt.says());
    return respelt.value() == null
        ? null
        : screen.cell(column, line, SpelledCells.plain(text), respelt.value());
  }

  /** Whether the row that was checked last is kept without a cell of its own. */
  boolean hasLostCell() {
    return isThinned;
  }

  /** Looks at whole columns after the last row; findings that refuse the file are added. */
  void finish() {
    if (isRefused()) {
      return;
    }
    screen.atEnd(
        (column, found) -> report(found.line(), column, new Breach(found.rule(), found.says())));
    for (int i = 0; i < spelled.length; i++) {
      Breach told = spelled[i].atEnd();
      if (told != null) {
        report(spelled[i].line(), columns.get(i).name(), told);
      }
    }
    String says = longReports.says();
    if (says != null) {
      report(longReports.line(), null, new Breach(Rule.LONG_REPORTS, says));
    }
  }

  private void missing(@Nullable Object[] values) {
    for (int i = 0; i < readers.length; i++) {
      if (columns.get(i).required() && values[i] == null && !lost.has(cells, i)) {
        cells.add(new LostCells.Broken(i, EMPTY));
      }
    }
  }

  /** The rules that the row breaks once what went with a broken cell is left out. */
  private List<Held> broken(Row row, @Nullable Object[] values) {
    List<Held> broken = List.of();
    for (Held held : rules) {
      if (!held.holds().test(row)
          && !(held.severity() == Severity.ROW_REJECTED
              && lost.takesAlong(held.is(), held.rule(), cells, values))
          && !lost.isTold(held.is(), cells)) {
        broken = new ArrayList<>(broken);
        broken.add(held);
      }
    }
    return broken;
  }

  private void tell(long line, List<Held> broken, boolean rejected) {
    for (LostCells.Broken cell : cells) {
      Severity severity = cell.breach().rule().severity();
      boolean refuses = severity == Severity.FILE_REFUSED;
      add(
          line,
          columns.get(cell.column()).name(),
          cell.breach(),
          refuses ? severity : rejected ? Severity.ROW_REJECTED : Severity.CELL_LEFT_OUT);
    }
    for (Held held : broken) {
      findings.add(
          Finding.of(
              held.rule(),
              held.severity(),
              Location.ofLine(file, line),
              "expected that " + held.is().expected()));
    }
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
    add(line, column, breach, breach.rule().severity());
  }

  private void add(long line, @Nullable String column, Breach breach, Severity severity) {
    findings.add(
        Finding.of(
                breach.rule(),
                severity,
                new Location(file, line, column),
                column == null && breach.rule().key().startsWith("identifier")
                    ? "a cell " + breach.expected()
                    : breach.expected())
            .hint(breach.hint()));
  }
}
