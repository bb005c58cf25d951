package cairn.reports.cli.store;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One statement that only asks, and only the tables of the store. The engine that will run it
 * parses it, so that there is no second idea of what it says; its parse tree is then looked at.
 *
 * @param sql the statement as it was given
 * @param tables names of the tables it reads, as it writes them
 */
record SqlStatement(String sql, Set<String> tables) {
  /** Functions that may stand where a table may: they read nothing but their arguments or names. */
  private static final Set<String> TABLE_FUNCTIONS =
      Set.of(
          "unnest",
          "range",
          "generate_series",
          "repeat",
          "json_each",
          "json_tree",
          "duckdb_columns",
          "duckdb_functions",
          "duckdb_tables",
          "duckdb_views",
          "pragma_table_info",
          "pragma_version");

  /** Functions that tell of the machine, write a log, or hold a statement nobody has looked at. */
  private static final Set<String> REFUSED_FUNCTIONS =
      Set.of("current_setting", "getenv", "getvariable", "json_serialize_plan", "write_log");

  private static final Pattern PATH = Pattern.compile(".*[/\\\\:*?\\[].*", Pattern.DOTALL);

  private static final String WHAT_THERE_IS =
      "A query sees the tables of the store and nothing else of this machine; SHOW ALL TABLES"
          + " names them";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a statement; nothing of it is run.
   *
   * @throws CommandFailure when it is more or less than one question, or asks for more than tables
   */
  static SqlStatement read(Connection connection, String sql) throws SQLException {
    JsonNode tree = tree(connection, sql);
    if (tree.path("error").asBoolean()) {
      throw refused(
          tree.path("error_type").asText().equals("not implemented")
              ? "only SELECT is answered (also FROM, SHOW, DESCRIBE, SUMMARIZE, and PIVOT with its"
                  + " values named by IN): a query cannot write, load or set anything"
              : tree.path("error_message").asText() + where(sql, tree.path("position").asText()));
    }
    int statements = tree.path("statements").size();
    if (statements != 1) {
      throw refused(
          statements == 0
              ? "there is no statement in it"
              : "it holds " + statements + " statements; ask one at a time");
    }
    Set<String> tables = new LinkedHashSet<>();
    look(tree, tables);
    return new SqlStatement(sql, tables);
  }

  private static JsonNode tree(Connection connection, String sql) throws SQLException {
    try (PreparedStatement parse =
        connection.prepareStatement("SELECT json_serialize_sql(CAST(? AS VARCHAR))")) {
      parse.setString(1, sql);
      try (ResultSet parsed = parse.executeQuery()) {
        parsed.next();
        return JSON.readTree(parsed.getString(1));
      }
    } catch (JsonProcessingException e) {
      throw refused("it is nested too deeply to be read");
    }
  }

  private static void look(JsonNode node, Set<String> tables) {
    switch (node.path("type").asText()) {
      case "TABLE_FUNCTION" -> {
        String name = name(node.path("function"));
        if (!TABLE_FUNCTIONS.contains(name)) {
          throw refused(unavailable(name));
        }
      }
      case "FUNCTION" -> {
        if (REFUSED_FUNCTIONS.contains(name(node))) {
          throw refused(unavailable(name(node)));
        }
      }
      case "BASE_TABLE" -> {
        String name = node.path("table_name").asText();
        if (PATH.matcher(name).matches()) {
          throw refused("no file is read by its path. " + WHAT_THERE_IS);
        }
        tables.add(name);
      }
      default -> {}
    }
    node.forEach(child -> look(child, tables));
  }

  private static String name(JsonNode function) {
    return function.path("function_name").asText().toLowerCase(Locale.ROOT);
  }

  private static String unavailable(String function) {
    return "the function " + function + " is not at hand. " + WHAT_THERE_IS;
  }

  private static CommandFailure refused(String why) {
    return new CommandFailure(ExitCode.USAGE, "the query was not answered: " + why);
  }

  /** Line and column of a place in the statement, both from 1; nothing when there is no place. */
  private static String where(String sql, String position) {
    if (!position.matches("\\d{1,9}")) {
      return "";
    }
    String before = sql.substring(0, Math.min(sql.length(), Integer.parseInt(position)));
    List<String> lines = before.lines().toList();
    long breaks = before.chars().filter(letter -> letter == '\n').count();
    int column =
        before.endsWith("\n") || lines.isEmpty() ? 1 : lines.get(lines.size() - 1).length() + 1;
    return " (line " + (breaks + 1) + ", column " + column + ")";
  }
}
