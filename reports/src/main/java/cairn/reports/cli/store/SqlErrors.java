package cairn.reports.cli.store;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What DuckDB says, in words that hold nothing of a person. What goes wrong before a row is read is
 * about names and is shown whole; what goes wrong after it prints cells, so only its kind is said.
 */
final class SqlErrors {
  private static final String END_OF_KIND = " Error:";
  private static final Set<String> OF_NAMES = Set.of("Parser", "Syntax", "Binder", "Catalog");

  private static final String TABLES =
      "SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal ORDER BY 1";

  private static final String COLUMNS =
      "SELECT column_name FROM duckdb_columns() WHERE schema_name = 'main' AND lower(table_name) = ?"
          + " ORDER BY column_index";

  private SqlErrors() {}

  /** What is wrong with a statement that was understood and not yet run. */
  static CommandFailure beforeReading(
      SQLException e, Connection connection, SqlStatement statement) {
    String kind = kind(e);
    if (!OF_NAMES.contains(kind)) {
      return whileReading(e);
    }
    StringBuilder text = new StringBuilder("the query was not answered: ").append(e.getMessage());
    for (String line : known(e, connection, statement)) {
      text.append('\n').append(line);
    }
    return new CommandFailure(ExitCode.USAGE, text.toString());
  }

  /** What went wrong while rows were read. */
  static CommandFailure whileReading(SQLException e) {
    return switch (kind(e)) {
      case "Conversion" ->
          usage("a value cannot be converted to the type asked for; TRY_CAST gives NULL instead");
      case "Invalid Input", "Mismatch Type" ->
          usage(
              "a function met a value that it does not take, or error() was called; leave such rows"
                  + " out by WHERE");
      case "Out of Range" ->
          usage(
              "a number or a day is larger or smaller than its type holds; cast it to a wider one");
      case "Constraint" -> usage("a value breaks a rule of its type");
      case "Not implemented" -> usage("it asks for something that this engine does not do");
      case "Permission" ->
          usage("it asks for something outside of the tables of the store, or for a setting");
      case "Out of Memory" ->
          machine(
              "it needs more memory than there is, and nothing is written to the disk for it;"
                  + " ask for fewer rows, or give Java's machine more room");
      case "IO" -> machine("a file of the store cannot be read");
      default -> machine("the engine could not go on");
    };
  }

  private static CommandFailure usage(String what) {
    return new CommandFailure(ExitCode.USAGE, "the query was not answered: " + what);
  }

  private static CommandFailure machine(String what) {
    return new CommandFailure(ExitCode.OUR_FAULT, "the query was not answered: " + what);
  }

  /** DuckDB's own word for what kind of error it is: it stands first, before any value. */
  private static String kind(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(0, Math.max(0, message.indexOf(END_OF_KIND)));
  }

  /** The names that could have been meant: tables, or the columns of the tables that it reads. */
  private static List<String> known(SQLException e, Connection connection, SqlStatement statement) {
    String message = String.valueOf(e.getMessage());
    try {
      List<String> lines = new ArrayList<>();
      if (message.startsWith("Catalog Error: Table ")) {
        lines.add("Tables: " + String.join(", ", names(connection, TABLES)));
      } else if (message.startsWith("Binder Error: ") && message.contains("not found")) {
        for (String table : statement.tables()) {
          List<String> columns = names(connection, COLUMNS, table.toLowerCase(Locale.ROOT));
          if (!columns.isEmpty()) {
            lines.add("Columns of " + table + ": " + String.join(", ", columns));
          }
        }
      }
      return lines;
    } catch (SQLException unknown) {
      return List.of();
    }
  }

  private static List<String> names(Connection connection, String query, String... values)
      throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement asked = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        asked.setString(i + 1, values[i]);
      }
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }
}
