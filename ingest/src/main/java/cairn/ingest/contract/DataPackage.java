package cairn.ingest.contract;

import cairn.ingest.catalogue.Catalogue;
import cairn.ingest.catalogue.Catalogues;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The packaged {@code datapackage.json}, from which everything about the tables is derived. */
final class DataPackage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VOCABULARY = "cairn:vocabulary";
  private static final String LIST = "cairn:list";

  private DataPackage() {}

  static List<Table> tables(Catalogues catalogues) {
    List<Table> tables = new ArrayList<>();
    for (JsonNode resource : root().path("resources")) {
      tables.add(table(resource, catalogues));
    }
    return tables;
  }

  /** Columns of days that may lie ahead, each as table and column joined by a point. */
  static Set<String> planned() {
    Set<String> planned = new HashSet<>();
    for (JsonNode resource : root().path("resources")) {
      for (JsonNode field : resource.path("schema").path("fields")) {
        if (field.path("cairn:planned").asBoolean()) {
          planned.add(text(resource, "name") + "." + text(field, "name"));
        }
      }
    }
    return planned;
  }

  private static JsonNode root() {
    try {
      return JSON.readTree(Catalogues.resource("contract/datapackage.json"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the packaged contract is not JSON", e);
    }
  }

  private static Table table(JsonNode resource, Catalogues catalogues) {
    JsonNode schema = resource.path("schema");
    List<Column> columns = new ArrayList<>();
    for (JsonNode field : schema.path("fields")) {
      columns.add(column(field, catalogues));
    }
    List<Table.Reference> references = new ArrayList<>();
    for (JsonNode key : schema.path("foreignKeys")) {
      JsonNode target = key.path("reference");
      references.add(
          new Table.Reference(
              texts(key.path("fields")), text(target, "resource"), texts(target.path("fields"))));
    }
    List<RowRule> rules = new ArrayList<>();
    for (JsonNode rule : resource.path("cairn:rules")) {
      rules.add(rule.path("advice").asBoolean() ? new RowRule.Advised(rule(rule)) : rule(rule));
    }
    return new Table(
        text(resource, "name"),
        text(resource, "description"),
        resource.path("cairn:required").asBoolean(),
        List.copyOf(columns),
        texts(schema.path("primaryKey")),
        List.copyOf(references),
        List.copyOf(rules));
  }

  private static Column column(JsonNode field, Catalogues catalogues) {
    JsonNode constraints = field.path("constraints");
    ColumnType type = field.has(LIST) ? ColumnType.LIST : type(text(field, "type"));
    String vocabulary = field.path(VOCABULARY).textValue();
    if (vocabulary == null) {
      vocabulary = field.path(LIST).textValue();
    }
    if (vocabulary != null) {
      catalogues.vocabulary(vocabulary);
    }
    return new Column(
        text(field, "name"),
        type,
        text(field, "description"),
        constraints.path("required").asBoolean(),
        new Column.Constraints(
            vocabulary,
            bound(constraints.path("minimum")),
            bound(constraints.path("maximum")),
            constraints.path("pattern").textValue()),
        field.path("cairn:unit").textValue());
  }

  private static ColumnType type(String name) {
    return switch (name) {
      case "string" -> ColumnType.TEXT;
      case "integer" -> ColumnType.INTEGER;
      case "number" -> ColumnType.NUMBER;
      case "boolean" -> ColumnType.BOOLEAN;
      case "date" -> ColumnType.DATE;
      default -> throw new IllegalStateException("the packaged contract has a type " + name);
    };
  }

  private static @Nullable Double bound(JsonNode bound) {
    if (bound.isMissingNode()) {
      return null;
    }
    return bound.isTextual()
        ? (double) LocalDate.parse(bound.textValue()).toEpochDay()
        : bound.doubleValue();
  }

  private static RowRule rule(JsonNode rule) {
    String id = text(rule, "rule");
    return switch (id) {
      case "dates_in_order" -> new RowRule.DatesInOrder(text(rule, "first"), text(rule, "second"));
      case "at_most" -> new RowRule.AtMost(text(rule, "smaller"), text(rule, "larger"));
      case "at_most_days_of_period" ->
          new RowRule.AtMostDaysOfPeriod(
              text(rule, "days"), text(rule, "from"), text(rule, "until"));
      case "at_most_hours_of_period" ->
          new RowRule.AtMostHoursOfPeriod(
              text(rule, "hours"), text(rule, "from"), text(rule, "until"));
      case "required_unless" ->
          new RowRule.RequiredUnless(text(rule, "column"), text(rule, "other"));
      case "required_with" -> new RowRule.RequiredWith(text(rule, "column"), text(rule, "other"));
      default -> catalogueRule(id, rule);
    };
  }

  private static RowRule catalogueRule(String id, JsonNode rule) {
    return switch (id) {
      case "subscale_of_instrument" ->
          new RowRule.SubscaleOfInstrument(text(rule, "subscale"), text(rule, "instrument"));
      case "score_in_range" ->
          new RowRule.ScoreInRange(text(rule, "score"), text(rule, "instrument"));
      case "domain_of_goal_type" ->
          new RowRule.DomainOfGoalType(text(rule, "domain"), text(rule, "goalType"));
      case "substance_only" -> new RowRule.SubstanceOnly(text(rule, "problem"));
      case "unit_of_problem" ->
          new RowRule.UnitOfProblem(text(rule, "unit"), text(rule, "problem"));
      case "drinks_a_day" ->
          new RowRule.DrinksADay(
              text(rule, "amount"),
              text(rule, "unit"),
              rule.path("days").textValue(),
              rule.path("most").doubleValue());
      case "id_with_digit" -> new RowRule.IdWithDigit(text(rule, "column"));
      default -> throw new IllegalStateException("the packaged contract has a rule " + id);
    };
  }

  private static String text(JsonNode node, String key) {
    String text = node.path(key).textValue();
    if (text == null) {
      throw new IllegalStateException("the packaged contract lacks a text " + key);
    }
    return text;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
  }

  static String publish(Catalogues catalogues) {
    JsonNode root = root();
    for (JsonNode resource : root.path("resources")) {
      for (JsonNode field : resource.path("schema").path("fields")) {
        fill((ObjectNode) field, catalogues);
      }
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the contract cannot be written", e);
    }
  }

  /** Says in public terms what the project's own properties say: an enum, or a pattern of keys. */
  private static void fill(ObjectNode field, Catalogues catalogues) {
    String vocabulary = field.path(VOCABULARY).textValue();
    String list = field.path(LIST).textValue();
    if (vocabulary != null) {
      Catalogue<?> keys = catalogues.vocabulary(vocabulary);
      ArrayNode allowed = constraints(field).putArray("enum");
      ArrayNode labelled = field.putArray("categories");
      for (String word : keys.words()) {
        allowed.add(word);
        String label = keys.label(Objects.requireNonNull(keys.key(word)));
        labelled.addObject().put("value", word).put("label", label);
      }
    } else if (list != null) {
      String one =
          catalogues.vocabulary(list).words().stream().collect(Collectors.joining("|", "(", ")"));
      constraints(field).put("pattern", "^" + one + "(\\|" + one + ")*$");
    }
  }

  private static ObjectNode constraints(ObjectNode field) {
    return field.withObjectProperty("constraints");
  }
}
