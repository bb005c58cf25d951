package cairn.ingest.engine.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at the parts of a parse tree as DuckDB writes it. */
final class SqlTree {
  static final String SELECT = "SELECT_NODE";
  static final String SET_OPERATION = "SET_OPERATION_NODE";
  private static final Set<String> QUERIES = Set.of(SELECT, SET_OPERATION);

  private SqlTree() {}

  static String type(JsonNode node) {
    return node.path("type").asText();
  }

  static boolean isOfClass(JsonNode node, String name) {
    return node.path("class").asText().equals(name);
  }

  /** A query as the statement that DuckDB turns into SQL. */
  static ObjectNode statement(ObjectNode query) {
    ObjectNode all = query.objectNode().put("error", false);
    all.putArray("statements").addObject().set("node", query);
    return all;
  }

  /** The texts of a list. */
  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** Every expression that belongs to a SELECT itself and to no query inside it. */
  static List<ObjectNode> expressions(JsonNode node) {
    List<ObjectNode> found = new ArrayList<>();
    collect(node, found, true);
    return found;
  }

  private static void collect(JsonNode node, List<ObjectNode> found, boolean isRoot) {
    if (!isRoot && QUERIES.contains(type(node))) {
      return;
    }
    if (node instanceof ObjectNode object && object.has("class")) {
      found.add(object);
    }
    node.forEach(child -> collect(child, found, false));
  }

  /** Whether an expression or one inside it, in no query of its own, is of a kind. */
  static boolean anyIn(JsonNode node, Predicate<ObjectNode> kind) {
    return expressions(node).stream().anyMatch(kind);
  }

  /** The byte of the statement's text at which an expression stands, or -1. */
  static long position(JsonNode expression) {
    JsonNode location = expression.path("query_location");
    return location.canConvertToLong() ? location.asLong() : -1;
  }

  /** Whether an expression is worked out over several rows. */
  static boolean isOverRows(ObjectNode expression) {
    return isOfClass(expression, "FUNCTION")
        && SqlFunctions.OF_ROWS.contains(Names.plain(expression.path("function_name").asText()));
  }

  /** Whether a SELECT gives one row for several. */
  static boolean isGrouped(ObjectNode select) {
    return !select.path("group_expressions").isEmpty()
        || select.path("aggregate_handling").asText().equals("FORCE_AGGREGATES")
        || anyIn(select.path("select_list"), SqlTree::isOverRows)
        || anyIn(select.path("having"), SqlTree::isOverRows);
  }

  /** Whether a SELECT gives each of its rows once. */
  static boolean isDistinct(ObjectNode select) {
    for (JsonNode modifier : select.path("modifiers")) {
      if (isDistinctModifier(modifier)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDistinctModifier(JsonNode modifier) {
    return type(modifier).equals("DISTINCT_MODIFIER")
        && modifier.path("distinct_on_targets").isEmpty();
  }

  /** Says the same of a SELECT DISTINCT by grouping, so that columns over rows can be added. */
  static void groupInPlaceOfDistinct(ObjectNode select) {
    ArrayNode rest = select.arrayNode();
    for (JsonNode modifier : select.path("modifiers")) {
      if (!isDistinctModifier(modifier)) {
        rest.add(modifier);
      }
    }
    select.set("modifiers", rest);
    select.put("aggregate_handling", "FORCE_AGGREGATES");
  }

  /** The name of a column that a SELECT yields, or nothing. */
  static String outputName(JsonNode item) {
    String alias = item.path("alias").asText();
    JsonNode names = item.path("column_names");
    return alias.isEmpty() && !names.isEmpty() ? names.get(names.size() - 1).asText() : alias;
  }
}
