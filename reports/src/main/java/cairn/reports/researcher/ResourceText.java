package cairn.reports.researcher;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.Checksum;
import cairn.reports.words.Words;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A file of a table described for machines, as a resource of a Frictionless Data Package. */
public final class ResourceText {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResourceText() {}

  /** Indented JSON with plain line ends. */
  public static String of(JsonNode tree) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of text is always written", e);
    }
  }

  /**
   * Adds a file of a table.
   *
   * @param name the resource's name
   * @param path the file's path in the folder
   * @param bytes what it holds
   */
  public static void add(ArrayNode resources, Table table, String name, String path, byte[] bytes) {
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
