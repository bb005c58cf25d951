package cairn.ingest.delivery;

import cairn.ingest.catalogue.CodeVersion;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.RowTally;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.disk.Checksum;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the manifest of the records tells: which deliveries they are made of, and what became of
 * every row.
 *
 * @param deliveries the deliveries, in the order of ingest
 * @param keyId the key that ids are keyed with, or null where they are as they were delivered
 */
public record RecordsManifest(List<DeliveryEntry> deliveries, @Nullable String keyId) {
  private static final String KEY = "key_id";

  /** The manifest of the records that stand, or an empty one. */
  public static RecordsManifest of(Optional<Snapshot> records) {
    List<DeliveryEntry> deliveries = new ArrayList<>();
    records.ifPresent(
        snapshot -> {
          for (JsonNode node : snapshot.manifest().about().path("deliveries")) {
            deliveries.add(delivery(node));
          }
        });
    String key = records.map(each -> each.manifest().about().path(KEY).asText("")).orElse("");
    return new RecordsManifest(List.copyOf(deliveries), key.isEmpty() ? null : key);
  }

  /** The manifest with one delivery more. */
  public RecordsManifest with(DeliveryEntry delivery) {
    List<DeliveryEntry> more = new ArrayList<>(deliveries);
    more.add(delivery);
    return new RecordsManifest(List.copyOf(more), keyId);
  }

  /** The same where ids are keyed with a key; null where they are as they were delivered. */
  public RecordsManifest keyed(@Nullable String key) {
    return new RecordsManifest(deliveries, key);
  }

  /**
   * The delivery with this very content that stands, so that the same again would change nothing:
   * none where it never came, and none where one that came after it holds over it and would no
   * longer do so; then the same again is a correction back.
   */
  public Optional<DeliveryEntry> standing(String id) {
    Optional<DeliveryEntry> last =
        deliveries.stream().filter(each -> each.id().equals(id)).reduce((one, next) -> next);
    return last.filter(
        entry -> {
          int next = deliveries.size() + 1;
          DeliveryOrder order = new DeliveryOrder(with(entry.again(next)).deliveries());
          return order.of(next) == order.of(entry.number()) + 1;
        });
  }

  /** How many deliveries hold over one, for they are of later months. */
  public long over(DeliveryEntry entry) {
    DeliveryOrder order = new DeliveryOrder(deliveries);
    return deliveries.stream()
        .filter(each -> order.of(each.number()) > order.of(entry.number()))
        .count();
  }

  /** Whether a delivery with this very content came before. */
  public boolean has(String id) {
    return deliveries.stream().anyMatch(each -> each.id().equals(id));
  }

  private static DeliveryEntry delivery(JsonNode node) {
    List<FileReport> files = new ArrayList<>();
    for (JsonNode file : node.path("files")) {
      files.add(
          new FileReport(
              file.path("file").asText(),
              file.path("table").asText(),
              file.path("sha256").asText(),
              new RowTally(
                  file.path("accepted").asLong(),
                  file.path("rejected").asLong(),
                  file.path("repeats").asLong()),
              file.path("with_parent").asLong(),
              file.path("of_forgotten").asLong(),
              file.path("rows_with_a_cell_left_out").asLong()));
    }
    Map<String, TableCounts> tables = new LinkedHashMap<>();
    for (JsonNode table : node.path("tables")) {
      tables.put(
          table.path("table").asText(),
          new TableCounts(
              table.path("before").asLong(),
              table.path("accepted").asLong(),
              table.path("replaced").asLong(),
              table.path("withdrawn").asLong()));
    }
    String month = node.path("month").asText("");
    String program = node.path("program").asText("");
    return new DeliveryEntry(
        node.path("number").asInt(),
        node.path("id").asText(),
        month.isEmpty() ? null : YearMonth.parse(month),
        program.isEmpty() ? null : program,
        List.copyOf(files),
        tables,
        MappingJson.read(node.path("mapping")));
  }

  /** What the store writes beside the list of files. */
  public ObjectNode about(Contract contract) {
    ObjectNode about = JsonNodeFactory.instance.objectNode();
    about.put("kind", "records");
    about.put("code_version", CodeVersion.get());
    about.put(
        "contract",
        Checksum.of(contract.publish().getBytes(StandardCharsets.UTF_8)).substring(0, 16));
    if (keyId != null) {
      about.put(KEY, keyId);
    }
    ArrayNode list = about.putArray("deliveries");
    deliveries.forEach(each -> write(each, list.addObject()));
    return about;
  }

  private static void write(DeliveryEntry delivery, ObjectNode node) {
    node.put("number", delivery.number());
    node.put("id", delivery.id());
    if (delivery.month() != null) {
      node.put("month", delivery.month().toString());
    }
    if (delivery.program() != null) {
      node.put("program", delivery.program());
    }
    ArrayNode files = node.putArray("files");
    delivery.files().forEach(file -> write(file, files.addObject()));
    ArrayNode tables = node.putArray("tables");
    delivery
        .tables()
        .forEach(
            (name, counts) -> {
              ObjectNode each = tables.addObject();
              each.put("table", name);
              each.put("before", counts.before());
              each.put("accepted", counts.accepted());
              each.put("replaced", counts.replaced());
              each.put("withdrawn", counts.withdrawn());
              each.put("rows", counts.after());
            });
    if (delivery.mapping() != null) {
      MappingJson.write(delivery.mapping(), node.putObject("mapping"));
    }
  }

  private static void write(FileReport file, ObjectNode node) {
    node.put("file", file.file());
    node.put("table", file.table());
    node.put("sha256", file.sha256());
    node.put("read", file.tally().read());
    node.put("accepted", file.tally().accepted());
    node.put("rejected", file.tally().rejected());
    node.put("with_parent", file.withParent());
    node.put("repeats", file.tally().repeats());
    if (file.forgotten() > 0) {
      node.put("of_forgotten", file.forgotten());
    }
    if (file.thinned() > 0) {
      node.put("rows_with_a_cell_left_out", file.thinned());
    }
  }
}
