package cairn.reports.job;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.Checksum;
import cairn.reports.researcher.HandedTable;
import cairn.reports.section.ReportMaterial;
import cairn.reports.words.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The researcher's folder described for machines: a Frictionless Data Package, version 2. */
final class PackageDescription {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PackageDescription() {}

  /** The text of {@code datapackage.json} for the files so far. */
  static String of(
      ReportMaterial material, List<HandedTable> tables, ReportFiles files, String folder) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    root.put("name", "cairn-results-" + material.now().month());
    root.put("title", "Outcomes of therapy groups, " + Words.month(material.now().month()));
    root.put(
        "description",
        "Summary tables of "
            + material.run().program()
            + "; no table has a row for a person. Intervals are at "
            + material.level().percent()
            + ", the study plan's level.");
    root.put("version", material.run().runId());
    ArrayNode resources = root.putArray("resources");
    for (HandedTable handed : tables) {
      Table table = handed.table();
      resource(resources, table, table.name(), "tables/" + table.name() + ".csv", files, folder);
      List<String> parts =
          files.paths().stream()
              .filter(p -> p.startsWith(folder + "data/" + table.name() + "/"))
              .toList();
      for (int part = 0; part < parts.size(); part++) {
        String name = table.name() + "-parquet" + (part == 0 ? "" : "-" + part);
        resource(resources, table, name, parts.get(part).substring(folder.length()), files, folder);
      }
    }
    return text(root);
  }

  /** Indented JSON with plain line ends. */
  static String text(JsonNode tree) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of text is always written", e);
    }
  }

  private static void resource(
      ArrayNode resources,
      Table table,
      String name,
      String path,
      ReportFiles files,
      String folder) {
    byte[] bytes = files.bytes(folder + path);
    boolean csv = path.endsWith(".csv");
    ObjectNode resource = resources.addObject();
    resource.put("name", name);
    resource.put("title", Words.capital(table.description()));
    resource.put("path", path);
    resource.put("format", csv ? "csv" : "parquet");
    resource.put("mediatype", csv ? "text/csv" : "application/vnd.apache.parquet");
    if (csv) {
      resource.put("type", "table");
      resource.put("encoding", "utf-8");
    }
    resource.put("bytes", bytes.length);
    resource.put("hash", "sha256:" + Checksum.of(bytes));
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (Column column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", RawTables.type(column.type()));
      field.put("description", column.description());
      if (column.required()) {
        field.putObject("constraints").put("required", true);
      }
    }
    ArrayNode key = schema.putArray("primaryKey");
    table.key().forEach(key::add);
    ArrayNode missing = schema.putArray("missingValues");
    missing.add("n/a");
  }
}
