package cairn.ingest.engine.mapping;

import cairn.ingest.contract.Finding;
import cairn.ingest.engine.EngineException;
import cairn.ingest.engine.mapping.statement.Names;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB in the memory of this process that holds the sources as tables of text, and can reach
 * nothing else: no file, no extension, no other database, and its settings are locked. It has one
 * thread, so that what it yields does not depend on the machine.
 */
final class DuckDb implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A schema of their own, in which no view of the system can stand in a source's way. */
  private static final String SOURCES = "sources";

  private final DuckDBConnection connection;

  /**
   * Opens one.
   *
   * @param spill a folder that only this user can read, for rows that memory has no room for; null
   *     where none may be put aside
   */
  DuckDb(@Nullable Path spill) {
    try {
      connection =
          DriverManager.getConnection("jdbc:duckdb:", settings(spill))
              .unwrap(DuckDBConnection.class);
      execute("CREATE SCHEMA " + SOURCES);
      execute("SET schema = '" + SOURCES + "'");
      execute("SET TimeZone = 'UTC'");
      execute("SET enable_external_access = false");
      execute("SET lock_configuration = true");
    } catch (SQLException e) {
      throw new EngineException("DuckDB, which runs mappings, does not start on this machine");
    }
  }

  /**
   * What it is opened with. What it puts aside is encrypted with a key in memory; the ciphers that
   * it has without an extension make keys of random numbers that it calls unsafe itself.
   */
  static Properties settings(@Nullable Path spill) {
    Properties settings = new Properties();
    settings.setProperty("threads", "1");
    settings.setProperty("temp_directory", spill == null ? "" : spill.toAbsolutePath().toString());
    settings.setProperty("temp_file_encryption", "true");
    settings.setProperty("force_mbedtls_unsafe", "true");
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_community_extensions", "false");
    settings.setProperty("errors_as_json", "true");
    settings.setProperty("jdbc_stream_results", "true");
    return settings;
  }

  Connection connection() {
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A statement's parse tree, or what is wrong with the statement, as DuckDB's own parser says. */
  JsonNode tree(String sql) throws JsonProcessingException {
    try {
      return JSON.readTree(
          one("SELECT CAST(json_serialize_sql(CAST(? AS VARCHAR)) AS VARCHAR)", sql));
    } catch (SQLException e) {
      throw new EngineException("DuckDB's parser gave up");
    }
  }

  /** The statement that has a parse tree. */
  String sql(JsonNode tree) throws SQLException {
    return one("SELECT json_deserialize_sql(CAST(? AS JSON))", tree.toString());
  }

  private String one(String question, String text) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, text);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getString(1);
      }
    }
  }

  /** The names and types of a statement's columns, without running it. */
  List<MadeColumn> columns(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      ResultSetMetaData about = statement.getMetaData();
      List<MadeColumn> columns = new ArrayList<>();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        columns.add(new MadeColumn(about.getColumnLabel(i), about.getColumnTypeName(i)));
      }
      return columns;
    }
  }

  /**
   * Makes a source a table of text columns; an empty cell is NULL.
   *
   * @return the source as loaded, or null when it is refused
   */
  @Nullable LoadedSource load(SourceFile source, List<Finding> findings) {
    Loading loading = new Loading(source.name());
    try (loading) {
      Long rows = source.read(loading, findings);
      return rows == null ? null : new LoadedSource(source, loading.header, rows);
    } catch (SQLException e) {
      throw failed(source.file(), e);
    }
  }

  /** Takes the rows of a source into its table. */
  private final class Loading implements SourceFile.Taker, AutoCloseable {
    private final String name;
    private List<String> header = List.of();
    private @Nullable DuckDBAppender appender;

    Loading(String name) {
      this.name = name;
    }

    @Override
    public void header(List<String> names) {
      header = names;
      String columns =
          names.stream()
              .map(column -> Names.quoted(column) + " VARCHAR")
              .collect(Collectors.joining(", "));
      try {
        execute("CREATE TABLE " + Names.quoted(name) + " (" + columns + ")");
        appender = connection.createAppender(SOURCES, name);
      } catch (SQLException e) {
        throw failed(name, e);
      }
    }

    @Override
    public void row(String[] cells) {
      DuckDBAppender rows = appender;
      if (rows == null) {
        throw new IllegalStateException("a row came before the header");
      }
      try {
        rows.beginRow();
        for (int i = 0; i < header.size(); i++) {
          if (cells[i].isEmpty()) {
            rows.appendNull();
          } else {
            rows.append(cells[i]);
          }
        }
        rows.endRow();
      } catch (SQLException e) {
        throw failed(name, e);
      }
    }

    @Override
    public void close() throws SQLException {
      if (appender != null) {
        appender.close();
      }
    }
  }

  private static EngineException failed(String source, SQLException e) {
    return DuckDbError.of(e).machine("bringing " + source + " to DuckDB");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new EngineException("DuckDB did not end");
    }
  }
}
