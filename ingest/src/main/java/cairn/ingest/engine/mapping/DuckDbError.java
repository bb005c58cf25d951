package cairn.ingest.engine.mapping;

import cairn.ingest.engine.EngineException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What DuckDB says of a statement that it cannot run. Its messages about names are about the
 * statement and may be shown; those of a statement that runs print cells and never are.
 *
 * @param kind what went wrong
 * @param type DuckDB's word for it
 * @param message DuckDB's message, which may only be shown where the kind allows it
 * @param name the name that it is about, or null
 * @param call the call that it is about, with the types of its arguments, or null
 * @param position the byte of the statement's text that it is about, or -1
 */
record DuckDbError(
    Kind kind,
    String type,
    String message,
    @Nullable String name,
    @Nullable String call,
    long position) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> ABOUT_NAMES =
      Set.of("parser", "syntax", "binder", "catalog", "dependency");
  private static final Set<String> ABOUT_CELLS =
      Set.of(
          "conversion",
          "invalid input",
          "out of range",
          "invalid type",
          "mismatch type",
          "divide by zero",
          "constraint",
          "not implemented",
          "decimal",
          "parameter not allowed");

  /** What an error is about. */
  enum Kind {
    /** The statement does not parse, or names what is not there. */
    STATEMENT,
    /** A row that the statement cannot work out. */
    CELL,
    /** Memory, disk, or DuckDB itself. */
    MACHINE
  }

  static DuckDbError of(SQLException thrown) {
    String text = String.valueOf(thrown.getMessage());
    int start = text.indexOf('{');
    try {
      JsonNode json = start < 0 ? JSON.nullNode() : JSON.readTree(text.substring(start));
      String type = json.path("exception_type").asText("unknown");
      return new DuckDbError(
          kind(type),
          type,
          json.path("exception_message").asText(""),
          json.path("name").textValue(),
          json.path("call").textValue(),
          json.path("position").asLong(-1));
    } catch (JsonProcessingException e) {
      return new DuckDbError(Kind.MACHINE, "unknown", "", null, null, -1);
    }
  }

  private static Kind kind(String type) {
    String plain = type.toLowerCase(Locale.ROOT);
    if (ABOUT_NAMES.contains(plain)) {
      return Kind.STATEMENT;
    }
    return ABOUT_CELLS.contains(plain) ? Kind.CELL : Kind.MACHINE;
  }

  /** The same where the text that failed had something in front. */
  DuckDbError without(String prefix) {
    return position < prefix.length()
        ? this
        : new DuckDbError(kind, type, message, name, call, position - prefix.length());
  }

  /** The failure of the machine that it is, without DuckDB's message. */
  EngineException machine(String doing) {
    return new EngineException(
        switch (type.toLowerCase(Locale.ROOT)) {
          case "out of memory" ->
              doing + " needs more memory or disk than there is: use a larger machine";
          case "io" -> doing + " stopped because the disk refused";
          default -> doing + " stopped in DuckDB (" + type.replaceAll("[^A-Za-z ]", "") + ")";
        });
  }
}
