package cairn.ingest.engine.mapping;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds a statement's parse tree against what a mapping may do: read the tables of the sources and
 * its own WITH tables, and use the functions of {@link SqlFunctions}. Whatever is not known to be
 * harmless is refused, with the line it stands in.
 */
final class StatementCheck {
  /** Parts of a statement that are no expression. */
  private static final Set<String> PARTS =
      Set.of(
          "SELECT_NODE",
          "SET_OPERATION_NODE",
          "BASE_TABLE",
          "SUBQUERY",
          "JOIN",
          "EMPTY",
          "EXPRESSION_LIST",
          "TABLE_FUNCTION",
          "PIVOT",
          "DISTINCT_MODIFIER",
          "ORDER_MODIFIER",
          "LIMIT_MODIFIER",
          "LIMIT_PERCENT_MODIFIER",
          "ORDER_DEFAULT",
          "ASCENDING",
          "DESCENDING");

  private static final Set<String> EXPRESSIONS =
      Set.of(
          "COLUMN_REF",
          "CONSTANT",
          "FUNCTION",
          "WINDOW",
          "CAST",
          "CASE",
          "COMPARISON",
          "CONJUNCTION",
          "OPERATOR",
          "BETWEEN",
          "SUBQUERY",
          "STAR",
          "COLLATE",
          "LAMBDA",
          "LAMBDA_REF",
          "POSITIONAL_REFERENCE");

  /** Names that stand for the clock or the session where no column has them. */
  private static final Set<String> AMBIENT =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_user",
          "session_user",
          "user",
          "current_role",
          "current_catalog",
          "current_schema");

  private static final Map<String, String> IN_WORDS =
      Map.of(
          "SHOW_REF", "DESCRIBE, SHOW and SUMMARIZE",
          "RECURSIVE_CTE_NODE", "WITH RECURSIVE",
          "PARAMETER", "a parameter",
          "DEFAULT", "DEFAULT");

  private final SqlFile file;
  private final Map<String, String> sources = new TreeMap<>();
  private final List<Finding> findings;
  private final Set<String> reads = new TreeSet<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> aliases = new HashSet<>();
  private final Map<String, Finding> ambient = new TreeMap<>();
  private int line;

  StatementCheck(SqlFile file, Collection<String> sources, List<Finding> findings) {
    this.file = file;
    this.findings = findings;
    this.line = file.lineAfter(0);
    sources.forEach(name -> this.sources.put(Names.plain(name), name));
  }

  /** Whether the statement may be run; findings say why it may not. */
  boolean passes(ObjectNode tree) {
    int before = findings.size();
    visit(tree, Set.of());
    return findings.size() == before;
  }

  List<String> reads() {
    return List.copyOf(reads);
  }

  Set<String> texts() {
    return Set.copyOf(texts);
  }

  /** What is to be found where none of the sources has a column of the name. */
  Map<String, Finding> ambient() {
    ambient.keySet().removeAll(aliases);
    return Map.copyOf(ambient);
  }

  private void visit(JsonNode node, Set<String> withTables) {
    if (node.isArray()) {
      node.forEach(each -> visit(each, withTables));
    } else if (node instanceof ObjectNode object) {
      long position = SqlTree.position(object);
      if (position >= 0) {
        line = file.line(position);
      }
      Set<String> visible = withTables(object.path("cte_map").path("map"), withTables);
      aliases.add(Names.plain(object.path("alias").asText()));
      String kind = object.path("class").asText();
      if (!kind.isEmpty()) {
        expression(object, kind);
      } else if (object.path("type").isTextual()) {
        if (!PARTS.contains(SqlTree.type(object))) {
          refuse(
              IN_WORDS.getOrDefault(SqlTree.type(object), "a part of SQL that was not foreseen"));
          return;
        }
        part(object, SqlTree.type(object), visible);
      }
      object.properties().forEach(field -> into(object, field.getKey(), field.getValue(), visible));
    }
  }

  private void into(ObjectNode parent, String field, JsonNode child, Set<String> visible) {
    boolean isType = field.equals("type") || field.equals("cast_type");
    boolean isConstant = field.equals("value") && parent.path("class").asText().equals("CONSTANT");
    if (!isType && !isConstant && !field.equals("cte_map")) {
      visit(child, visible);
    }
  }

  /** Checks the WITH tables; each one sees those before it. */
  private Set<String> withTables(JsonNode entries, Set<String> outer) {
    Set<String> visible = outer;
    for (JsonNode entry : entries) {
      visit(entry.path("value"), visible);
      visible = new HashSet<>(visible);
      visible.add(Names.plain(entry.path("key").asText()));
    }
    return visible;
  }

  private void part(ObjectNode node, String type, Set<String> withTables) {
    if (type.equals("BASE_TABLE")) {
      table(node, withTables);
    } else if (type.equals("TABLE_FUNCTION")) {
      String name = Names.plain(node.path("function").path("function_name").asText());
      if (!SqlFunctions.TABLES.contains(name) && SqlFunctions.ALL.contains(name)) {
        refuse(name + " in FROM");
      }
    }
    if (!node.path("sample").isNull() && !node.path("sample").isMissingNode()) {
      refuse("USING SAMPLE");
    }
    if (!node.path("at_clause").isNull() && !node.path("at_clause").isMissingNode()) {
      refuse("AT (...)");
    }
  }

  private void table(ObjectNode node, Set<String> withTables) {
    String name = node.path("table_name").asText();
    String plain = Names.plain(name);
    boolean qualified =
        !node.path("schema_name").asText().isEmpty()
            || !node.path("catalog_name").asText().isEmpty();
    String source = sources.get(plain);
    if (qualified) {
      add(
          Rule.SQL_NOT_ALLOWED,
          "reads a table of another schema; a mapping reads the sources, by name alone: "
              + Names.joined(sources.values()),
          null);
    } else if (!withTables.contains(plain) && source == null) {
      add(
          isPath(name) ? Rule.SQL_NOT_ALLOWED : Rule.SQL_NOT_UNDERSTOOD,
          (isPath(name) ? "reads a file by its path" : "reads " + name + ", which is not there")
              + "; a mapping reads the sources, by name without ending: "
              + Names.joined(sources.values()),
          Nearest.of(name, sources.values()));
    } else if (source != null && !withTables.contains(plain)) {
      reads.add(source);
    }
  }

  private static boolean isPath(String name) {
    return name.contains("/") || name.contains("\\") || name.contains(".") || name.contains(":");
  }

  private void expression(ObjectNode node, String kind) {
    if (!EXPRESSIONS.contains(kind)) {
      refuse(IN_WORDS.getOrDefault(kind, "an expression that was not foreseen"));
    } else if (kind.equals("FUNCTION") || kind.equals("WINDOW")) {
      function(node);
    } else if (kind.equals("COLUMN_REF")) {
      String name = Names.plain(node.path("column_names").path(0).asText());
      if (AMBIENT.contains(name) && node.path("column_names").size() == 1) {
        ambient.put(name, notAFunction(name, null));
      }
    } else if (kind.equals("CONSTANT") && node.path("value").path("value").isTextual()) {
      texts.add(node.path("value").path("value").asText());
    }
  }

  private void function(ObjectNode node) {
    String name = Names.plain(node.path("function_name").asText());
    String schema = node.path("schema").asText();
    boolean own = schema.isEmpty() || schema.equals("main");
    if (!own || !node.path("catalog").asText().isEmpty() || !SqlFunctions.ALL.contains(name)) {
      findings.add(notAFunction(name, Nearest.of(name, SqlFunctions.ALL)));
    }
  }

  private Finding notAFunction(String name, @Nullable String hint) {
    return file.finding(
        Rule.SQL_NOT_ALLOWED,
        line,
        "uses "
            + name
            + ", which is none of the functions for mappings; the guide"
            + " sample-data/mappings/README.md lists them",
        hint);
  }

  private void refuse(String what) {
    add(Rule.SQL_NOT_ALLOWED, "uses " + what + ", which a mapping may not", null);
  }

  private void add(Rule rule, String expected, @Nullable String hint) {
    findings.add(file.finding(rule, line, expected, hint));
  }
}
