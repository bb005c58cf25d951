package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.engine.mapping.MappingReport.Dropped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A mapping's own account of the rows that no table holds: of each table and reason, how many. Both
 * must be written out in the statement, because the account is printed and a cell must not be.
 */
final class DroppedRows {
  private static final List<String> COLUMNS = List.of("table", "reason", "rows");
  private static final Comparator<Dropped> ORDER =
      Comparator.comparing(Dropped::table)
          .thenComparing(Dropped::reason)
          .thenComparingLong(Dropped::rows);

  private DroppedRows() {}

  /** What the columns that the statement yields break. */
  static List<Finding> check(SqlFile file, List<MadeColumn> columns) {
    List<String> names = columns.stream().map(MadeColumn::name).toList();
    boolean right =
        names.size() == COLUMNS.size() && new TreeSet<>(names).equals(new TreeSet<>(COLUMNS));
    return right
        ? List.of()
        : List.of(
            file.finding(
                Rule.MISSING_COLUMN, 0, "must yield three columns: table, reason and rows", null));
  }

  /**
   * Runs the statement.
   *
   * @throws SQLException when a row cannot be worked out
   */
  static List<Dropped> of(
      DuckDb duck, Contract contract, CheckedStatement statement, List<Finding> findings)
      throws SQLException {
    List<Dropped> dropped = new ArrayList<>();
    try (Statement asked = duck.connection().createStatement();
        ResultSet row = asked.executeQuery(statement.file().text())) {
      while (row.next()) {
        String table = row.getString("table");
        String reason = row.getString("reason");
        if (table == null || !contract.has(table) || !statement.texts().contains(reason)) {
          String expected =
              "must name a table of the contract and write its reasons out, one in quotes for each"
                  + " count";
          findings.add(statement.file().finding(Rule.SQL_NOT_ALLOWED, 0, expected, null));
          return List.of();
        }
        dropped.add(new Dropped(table, reason, row.getLong("rows")));
      }
    }
    dropped.sort(ORDER);
    return List.copyOf(dropped);
  }
}
