package cairn.reports.diff;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.reports.document.Header.Status;
import cairn.reports.job.MonthStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A version of a month's results that the store keeps.
 *
 * @param month the month
 * @param snapshot the version
 * @param status its status as a report tells it; none of a version that no longer stands
 */
public record ResultVersion(YearMonth month, Snapshot snapshot, Optional<Status> status) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ResultVersion of(Store store, YearMonth month, Snapshot snapshot) {
    boolean stands = store.get(Place.results(month)).id().equals(snapshot.id());
    return new ResultVersion(
        month,
        snapshot,
        stands ? Optional.of(MonthStatus.of(store, snapshot, month)) : Optional.empty());
  }

  private JsonNode about() {
    return snapshot.manifest().about();
  }

  /** How many deliveries the records had that it was made from. */
  public int deliveries() {
    return about().path("deliveries").asInt();
  }

  /** The version of the records that it was made from. */
  String records() {
    return about().path("records").asText();
  }

  /** The version of Cairn that made it. */
  public String code() {
    return about().path("code_version").asText();
  }

  /** The versions of its definitions, by the definitions' ids. */
  Map<String, String> definitions() {
    Map<String, String> versions = new TreeMap<>();
    for (JsonNode each : about().path("definitions")) {
      String text = each.asText();
      int at = text.lastIndexOf('@');
      versions.put(text.substring(0, Math.max(0, at)), text.substring(at + 1));
    }
    return versions;
  }

  /** The bytes of the definitions of one's own, or none. */
  Optional<byte[]> ownDefinitions() {
    String name = "definitions.yaml";
    return snapshot.file(name).map(file -> snapshot.bytes(name));
  }

  /** The rows of a table; none where it has other columns than this program gives it, or is new. */
  Optional<List<Row>> rows(Table table) {
    List<String> columns = table.columns().stream().map(Column::name).toList();
    return columns.equals(columns(table.name()))
        ? Optional.of(snapshot.parts().all(table))
        : Optional.empty();
  }

  private List<String> columns(String table) {
    List<String> columns = new ArrayList<>();
    try {
      for (JsonNode resource :
          JSON.readTree(snapshot.bytes("datapackage.json")).path("resources")) {
        if (resource.path("name").asText().equals(table)) {
          resource
              .path("schema")
              .path("fields")
              .forEach(field -> columns.add(field.path("name").asText()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return columns;
  }
}
