package cairn.ingest.delivery;

import cairn.ingest.engine.mapping.MappingReport;
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
    List<MappingReport.Source> sources = new ArrayList<>();
    for (JsonNode each : node.path("sources")) {
      sources.add(new MappingReport.Source(each.path("name").asText(), each.path("rows").asLong()));
    }
    List<MappingReport.Made> tables = new ArrayList<>();
    for (JsonNode each : node.path("tables")) {
      List<String> reads = new ArrayList<>();
      each.path("reads").forEach(source -> reads.add(source.asText()));
      tables.add(
          new MappingReport.Made(
              each.path("name").asText(), List.copyOf(reads), each.path("rows").asLong()));
    }
    return new MappingReport(List.copyOf(sources), List.copyOf(tables), List.copyOf(dropped));
  }

  static void write(MappingReport report, ObjectNode node) {
    ArrayNode sources = node.putArray("sources");
    report
        .sources()
        .forEach(each -> sources.addObject().put("name", each.name()).put("rows", each.rows()));
    ArrayNode tables = node.putArray("tables");
    for (MappingReport.Made each : report.tables()) {
      ObjectNode table = tables.addObject().put("name", each.name());
      each.reads().forEach(table.putArray("reads")::add);
      table.put("rows", each.rows());
    }
    ArrayNode list = node.putArray("dropped");
    for (MappingReport.Dropped each : report.dropped()) {
      list.addObject()
          .put("table", each.table())
          .put("reason", each.reason())
          .put("rows", each.rows());
    }
  }
}
