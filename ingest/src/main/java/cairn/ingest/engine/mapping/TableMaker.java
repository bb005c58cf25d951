package cairn.ingest.engine.mapping;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.engine.mapping.statement.CheckedStatement;
import cairn.ingest.engine.mapping.statement.SqlFile;
import cairn.ingest.store.disk.PrivateFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the statement of a table and writes what it yields as the table's file. */
final class TableMaker {
  /** The statement is run into a table, so that what fails, fails before a row is written. */
  private static final String MADE = "\"cairn_made\"";

  private static final String MAKE = "CREATE TEMP TABLE " + MADE + " AS ";

  private final DuckDb duck;
  private final Path out;
  private final MadeIds ids;

  /**
   * A maker of tables.
   *
   * @param ids what becomes of ids before they are written
   */
  TableMaker(DuckDb duck, Path out, MadeIds ids) {
    this.duck = duck;
    this.out = out;
    this.ids = ids;
  }

  /** What the columns that a statement yields break of its table. */
  static List<Finding> check(CheckedStatement statement, Table table, List<MadeColumn> columns) {
    SqlFile file = statement.file();
    List<Finding> findings = new ArrayList<>();
    List<String> names = table.columns().stream().map(Column::name).toList();
    Set<String> seen = new HashSet<>();
    for (MadeColumn column : columns) {
      String name = column.name();
      if (!names.contains(name)) {
        String expected =
            "yields a column "
                + name
                + ", which "
                + table.name()
                + " does not have; it has "
                + String.join(", ", names);
        findings.add(
            file.finding(
                Rule.UNKNOWN_COLUMN, statement.lineOf(name), expected, Nearest.of(name, names)));
      } else if (!seen.add(name)) {
        String expected = "yields " + name + " more than once";
        findings.add(file.finding(Rule.DUPLICATE_COLUMN, statement.lineOf(name), expected, null));
      }
    }
    for (Column column : table.columns()) {
      if (column.required() && !seen.contains(column.name())) {
        String expected = "does not yield " + column.name() + ", which every row needs";
        findings.add(file.finding(Rule.MISSING_COLUMN, file.lineAfter(0), expected, null));
      }
    }
    return findings;
  }

  /**
   * Makes a table's file.
   *
   * @param findings takes what its ids look like
   * @return how many rows it has
   * @throws SQLException when a row cannot be worked out; see {@link #error}
   */
  long make(SqlFile file, List<MadeColumn> columns, List<Finding> findings)
      throws SQLException, IOException {
    String name = file.table() + ".csv";
    duck.execute(MAKE + file.text());
    try (CsvWriter csv = csv(name);
        Statement statement = duck.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT "
                    + MadeColumn.selected(columns)
                    + " FROM "
                    + MADE
                    + " ORDER BY "
                    + MadeColumn.order(columns))) {
      csv.writeRecord(columns.stream().map(MadeColumn::name).toList());
      String[] cells = new String[columns.size()];
      long rows = 0;
      while (row.next()) {
        for (int i = 0; i < cells.length; i++) {
          String column = columns.get(i).name();
          String cell = columns.get(i).cell(row, i + 1);
          ids.see(name, column, rows + 2, cell);
          cells[i] = ids.written(column, cell);
        }
        csv.writeRecord(cells);
        rows++;
      }
      findings.addAll(ids.atEnd(name));
      return rows;
    } finally {
      duck.execute("DROP TABLE " + MADE);
    }
  }

  /** What went wrong in {@link #make}, with its place in the statement's own text. */
  static DuckDbError error(SQLException thrown) {
    return DuckDbError.of(thrown).without(MAKE);
  }

  private CsvWriter csv(String name) throws IOException {
    OutputStream file = PrivateFiles.create(out.resolve(name));
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.LF)
        .build(new OutputStreamWriter(file, StandardCharsets.UTF_8));
  }
}
