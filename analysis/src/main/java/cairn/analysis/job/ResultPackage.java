package cairn.analysis.job;

import cairn.analysis.judging.AnalysisRequest;
import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Publication;
import cairn.ingest.store.Snapshot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is told of the results beside the results: the dictionary, and what they were made from. */
final class ResultPackage {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ResultPackage() {}

  /** Writes the dictionary, a data package after Frictionless, and the plan as it was read. */
  static void write(Publication publication, AnalysisRequest request) {
    publication.write("datapackage.json", bytes(dictionary(request)));
    String plan = request.planText();
    if (plan != null) {
      publication.write("plan.yaml", plan.getBytes(StandardCharsets.UTF_8));
    }
    String definitions = request.definitionsText();
    if (definitions != null) {
      publication.write("definitions.yaml", definitions.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * What the manifest tells of the results: the month, and the records behind them.
   *
   * @param isFollowed whether the records hold a later month than that of the results
   */
  static ObjectNode about(AnalysisRequest request, Snapshot records, boolean isFollowed) {
    ObjectNode about = JSON.createObjectNode();
    about.put("kind", "results");
    about.put("month", request.month().toString());
    about.put("records", records.id());
    about.put("start", request.start().key());
    about.put("confidence", request.plan().confidence());
    DeliveredRows.tell(records, request, isFollowed, about);
    ArrayNode definitions = about.putArray("definitions");
    request.definitions().forEach(d -> definitions.add(d.id() + "@" + d.version()));
    return about;
  }

  private static ObjectNode dictionary(AnalysisRequest request) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    root.put("name", "cairn-results-" + request.month());
    root.put("title", "Results of " + request.month());
    ArrayNode resources = root.putArray("resources");
    for (Table table : ResultTables.all()) {
      ObjectNode resource = resources.addObject();
      resource.put("name", table.name());
      resource.put("description", table.description());
      resource.put("path", table.name() + "/part-00000.parquet");
      resource.put("format", "parquet");
      ObjectNode schema = resource.putObject("schema");
      ArrayNode fields = schema.putArray("fields");
      table.columns().forEach(column -> field(fields.addObject(), column));
      ArrayNode key = schema.putArray("primaryKey");
      table.key().forEach(key::add);
    }
    return root;
  }

  private static void field(ObjectNode field, Column column) {
    field.put("name", column.name());
    field.put("type", type(column.type()));
    field.put("description", column.description());
    field.putObject("constraints").put("required", column.required());
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case TEXT, LIST -> "string";
      case INTEGER, NUMBER, BOOLEAN, DATE -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  private static byte[] bytes(ObjectNode node) {
    try {
      return (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a dictionary could not be written", e);
    }
  }
}
