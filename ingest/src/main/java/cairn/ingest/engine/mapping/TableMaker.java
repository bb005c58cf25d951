package cairn.ingest.engine.mapping;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
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

  TableMaker(DuckDb duck, Path out) {
    this.duck = duck;
    this.out = out;
  }

  /** What the columns that a statement yields break of its table. */
  static List<Finding> check(SqlFile file, Table table, List<MadeColumn> columns) {
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
        findings.add(file.finding(Rule.UNKNOWN_COLUMN, 0, expected, Nearest.of(name, names)));
      } else if (!seen.add(name)) {
        findings.add(
            file.finding(Rule.DUPLICATE_COLUMN, 0, "yields " + name + " more than once", null));
      }
    }
    for (Column column : table.columns()) {
      if (column.required() && !seen.contains(column.name())) {
        String expected = "does not yield " + column.name() + ", which every row needs";
        findings.add(file.finding(Rule.MISSING_COLUMN, 0, expected, null));
      }
    }
    return findings;
  }

  /**
   * Makes a table's file.
   *
   * @return how many rows it has
   * @throws SQLException when a row cannot be worked out; see {@link #error}
   */
  long make(SqlFile file, List<MadeColumn> columns) throws SQLException, IOException {
    duck.execute(MAKE + file.text());
    try (CsvWriter csv = csv(file.table());
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
          cells[i] = columns.get(i).cell(row, i + 1);
        }
        csv.writeRecord(cells);
        rows++;
      }
      return rows;
    } finally {
      duck.execute("DROP TABLE " + MADE);
    }
  }

  /** What went wrong in {@link #make}, with its place in the statement's own text. */
  static DuckDbError error(SQLException thrown) {
    return DuckDbError.of(thrown).without(MAKE);
  }

  private CsvWriter csv(String table) throws IOException {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out.resolve(table + ".csv"));
  }
}
