package cairn.ingest.delivery;

import cairn.ingest.engine.MappingReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapping's account in the manifest. */
final class MappingJson {
  private MappingJson() {}

  static @Nullable MappingReport read(JsonNode node) {
    if (!node.isObject()) {
      return null;
    }
    List<MappingReport.Dropped> dropped = new ArrayList<>();
    for (JsonNode each : node.path("dropped")) {
      dropped.add(
          new MappingReport.Dropped(
              each.path("table").asText(),
              each.path("reason").asText(),
              each.path("rows").asLong()));
    }
    return new MappingReport(
        counts(node.path("sources")), counts(node.path("tables")), List.copyOf(dropped));
  }

  private static List<MappingReport.Count> counts(JsonNode nodes) {
    List<MappingReport.Count> counts = new ArrayList<>();
    for (JsonNode each : nodes) {
      counts.add(new MappingReport.Count(each.path("name").asText(), each.path("rows").asLong()));
    }
    return List.copyOf(counts);
  }

  static void write(MappingReport report, ObjectNode node) {
    write(node.putArray("sources"), report.sources());
    write(node.putArray("tables"), report.tables());
    ArrayNode list = node.putArray("dropped");
    for (MappingReport.Dropped each : report.dropped()) {
      list.addObject()
          .put("table", each.table())
          .put("reason", each.reason())
          .put("rows", each.rows());
    }
  }

  private static void write(ArrayNode list, List<MappingReport.Count> counts) {
    counts.forEach(each -> list.addObject().put("name", each.name()).put("rows", each.rows()));
  }
}
