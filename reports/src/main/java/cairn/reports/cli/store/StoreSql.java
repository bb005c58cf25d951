package cairn.reports.cli.store;

import cairn.ingest.job.StoredContract;
import cairn.ingest.store.Snapshot;
import cairn.reports.cli.answer.Answer;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store opened in embedded DuckDB, every part file checked first: every table is a view, {@code
 * records.attendance} as well as {@code attendance}. The part files behind the views are all that
 * the engine may open; it may write nothing, no temporary file either, load no extension, and
 * change none of this. A statement runs only when it is one that asks ({@link SqlStatement}),
 * because the engine by itself would still let {@code COPY} write over a file that it may read.
 */
public final class StoreSql implements AutoCloseable {
  private final Connection connection;

  /**
   * Opens versions of records and, where there are some, of results.
   *
   * @throws CommandFailure when their part files cannot be read
   * @throws cairn.ingest.store.disk.StoreException when one is not what it was when it was
   *     published
   */
  public StoreSql(Snapshot records, @Nullable Snapshot results) throws SQLException {
    Map<String, Map<String, List<Path>>> schemas = new LinkedHashMap<>();
    schemas.put("records", records.tables());
    if (results != null) {
      schemas.put("results", results.tables());
    }
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("allow_unsigned_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    connection = DriverManager.getConnection("jdbc:duckdb:", settings);
    try (Statement statement = connection.createStatement()) {
      List<Path> parts = new ArrayList<>();
      schemas.values().forEach(tables -> tables.values().forEach(parts::addAll));
      statement.execute("SET allowed_paths = " + list(parts));
      statement.execute("SET temp_directory = ''");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET TimeZone = 'UTC'");
      for (Map.Entry<String, Map<String, List<Path>>> schema : schemas.entrySet()) {
        views(statement, schema.getKey(), schema.getValue());
      }
      StoreLabels.add(statement, StoredContract.of(records).catalogues());
      statement.execute("SET lock_configuration = true");
    } catch (SQLException e) {
      connection.close();
      throw new CommandFailure(
          ExitCode.OUR_FAULT, "the tables of the store cannot be opened: run cairn verify");
    }
  }

  private static void views(Statement statement, String schema, Map<String, List<Path>> tables)
      throws SQLException {
    statement.execute("CREATE SCHEMA " + schema);
    for (Map.Entry<String, List<Path>> table : tables.entrySet()) {
      String name = "\"" + table.getKey().replace("\"", "\"\"") + "\"";
      statement.execute(
          "CREATE VIEW "
              + schema
              + "."
              + name
              + " AS SELECT * FROM read_parquet("
              + list(table.getValue())
              + ")");
      statement.execute("CREATE VIEW main." + name + " AS SELECT * FROM " + schema + "." + name);
    }
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(file -> "'" + file.toString().replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /**
   * Answers one question.
   *
   * @throws CommandFailure when it is none, or cannot be answered; with nothing of a row in it
   */
  public Answer query(String sql) throws SQLException {
    SqlStatement asked = SqlStatement.read(connection, sql);
    try (PreparedStatement statement = connection.prepareStatement(asked.sql())) {
      return answer(statement);
    } catch (SQLException e) {
      throw SqlErrors.beforeReading(e, connection, asked);
    }
  }

  private static Answer answer(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
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
    } catch (SQLException e) {
      throw SqlErrors.whileReading(e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
