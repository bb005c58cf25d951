package cairn.analysis.job;

import cairn.analysis.judging.AnalysisRequest;
import cairn.ingest.catalogue.CodeVersion;
import cairn.ingest.store.Snapshot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** What the manifest of the records tells of the deliveries, brought to what a report tells. */
final class DeliveredRows {
  private static final String[] COUNTS = {"read", "accepted", "rejected", "repeats"};

  private DeliveredRows() {}

  /** Adds the program's name, the rows of each table over all deliveries, and what to notice. */
  static void tell(
      Snapshot records, AnalysisRequest request, boolean isFollowed, ObjectNode about) {
    JsonNode manifest = records.manifest().about();
    about.put("code_version", CodeVersion.get());
    about.put("data_as_of", request.month().atEndOfMonth().toString());
    about.put("status", isFollowed ? "final" : "provisional");
    Map<String, long[]> tables = new TreeMap<>();
    int deliveries = 0;
    for (JsonNode delivery : manifest.path("deliveries")) {
      deliveries++;
      if (delivery.hasNonNull("program")) {
        about.put("program", delivery.path("program").asText());
      }
      for (JsonNode file : delivery.path("files")) {
        long[] sums =
            tables.computeIfAbsent(file.path("table").asText(), t -> new long[COUNTS.length]);
        for (int i = 0; i < COUNTS.length; i++) {
          sums[i] += file.path(COUNTS[i]).asLong();
        }
      }
    }
    about.put("deliveries", deliveries);
    ArrayNode rows = about.putArray("rows");
    tables.forEach(
        (table, sums) -> {
          ObjectNode row = rows.addObject().put("table", table);
          for (int i = 0; i < COUNTS.length; i++) {
            row.put(COUNTS[i], sums[i]);
          }
        });
  }
}
