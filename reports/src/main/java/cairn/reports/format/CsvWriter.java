package cairn.reports.format;

import cairn.reports.table.CellType;
import cairn.reports.table.Display;
import cairn.reports.table.PublishedTable;
import cairn.reports.table.TableColumn;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** Published tables as CSV files, with a description for machines beside them if asked. */
public final class CsvWriter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CsvWriter() {}

  /**
   * The description of a table's CSV file, as JSON ended by a line feed.
   *
   * @param about what holds for the whole table, by name, in this order
   */
  public static String metadata(PublishedTable table, Map<String, String> about) {
    ObjectNode resource = JSON.createObjectNode();
    resource.put("name", table.name());
    resource.put("title", table.title());
    resource.put("type", "table");
    resource.put("path", table.name() + ".csv");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    about.forEach(resource::put);
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    for (TableColumn column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("title", column.label());
      field.put("type", type(column.type()));
      if (!column.unit().isEmpty()) {
        field.put("unit", unit(column));
      }
    }
    ArrayNode missing = schema.putArray("missingValues");
    missing.addObject().put("value", Display.HIDDEN).put("label", "hidden to protect privacy");
    missing.addObject().put("value", Display.NOT_AVAILABLE).put("label", "not available");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    try {
      return JSON.writer(printer).writeValueAsString(resource) + "\n";
    } catch (IOException e) {
      throw new IllegalStateException("a tree of text is always written", e);
    }
  }

  private static String type(CellType type) {
    return switch (type) {
      case TEXT -> "string";
      case COUNT -> "integer";
      case DATE -> "date";
      case SHARE, POINTS, DECIMAL -> "number";
    };
  }

  /** In files a share is a number from 0 to 1, not per cent. */
  private static String unit(TableColumn column) {
    return switch (column.type()) {
      case SHARE -> "share, 0 to 1";
      case POINTS -> "difference of shares, -1 to 1";
      default -> column.unit();
    };
  }
}
