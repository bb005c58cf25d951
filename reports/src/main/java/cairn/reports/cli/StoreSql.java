package cairn.reports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store opened in embedded DuckDB: every folder of Parquet files is a view, {@code
 * records.attendance} as well as {@code attendance}. Nothing can be written, no other folder can be
 * read, and no extension is loaded.
 */
final class StoreSql implements AutoCloseable {
  private final Connection connection;

  StoreSql(Path records, @Nullable Path results, Path store) throws SQLException, IOException {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      views(statement, "records", records);
      if (results != null) {
        views(statement, "results", results);
      }
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("SET allowed_directories = [" + quoted(store.toRealPath() + "/") + "]");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
    }
  }

  private static void views(Statement statement, String schema, Path folder)
      throws SQLException, IOException {
    statement.execute("CREATE SCHEMA " + schema);
    List<Path> tables;
    try (Stream<Path> entries = Files.list(folder)) {
      tables = entries.filter(StoreSql::isTable).sorted().toList();
    }
    for (Path table : tables) {
      String name = "\"" + table.getFileName() + "\"";
      String files = quoted(table.toRealPath() + "/*.parquet");
      statement.execute(
          "CREATE VIEW " + schema + "." + name + " AS SELECT * FROM read_parquet(" + files + ")");
      statement.execute("CREATE VIEW main." + name + " AS SELECT * FROM " + schema + "." + name);
    }
  }

  /** Beside the tables a version may hold other folders, such as vocabularies. */
  private static boolean isTable(Path folder) {
    return Files.isRegularFile(folder.resolve("part-00000.parquet"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  Answer query(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData meta = result.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        columns.add(meta.getColumnLabel(i));
      }
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          row.add(result.getObject(i));
        }
        rows.add(row);
      }
      return new Answer(columns, rows);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
