package cairn.ingest.store.part;

import cairn.ingest.contract.Column;
import cairn.ingest.contract.ColumnType;
import cairn.ingest.contract.Table;
import cairn.ingest.store.disk.StoreFormat;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** How a table looks as a Parquet schema, and what its files say of themselves in their footer. */
final class PartSchema {
  static final String FORMAT_KEY = "cairn.format";
  private static final String TABLE_KEY = "cairn.table";
  private static final String DESCRIPTION_KEY = "cairn.description";
  private static final String SPARK_KEY = "org.apache.spark.sql.parquet.row.metadata";

  private PartSchema() {}

  static MessageType of(Table table) {
    List<Type> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(field(column));
    }
    return new MessageType(table.name(), fields);
  }

  private static Type field(Column column) {
    PrimitiveTypeName type = primitive(column.type());
    Types.PrimitiveBuilder<org.apache.parquet.schema.PrimitiveType> builder =
        column.required() ? Types.required(type) : Types.optional(type);
    return switch (column.type()) {
      case TEXT, LIST -> builder.as(LogicalTypeAnnotation.stringType()).named(column.name());
      case DATE -> builder.as(LogicalTypeAnnotation.dateType()).named(column.name());
      case INTEGER, NUMBER, BOOLEAN -> builder.named(column.name());
    };
  }

  private static PrimitiveTypeName primitive(ColumnType type) {
    return switch (type) {
      case TEXT, LIST -> PrimitiveTypeName.BINARY;
      case INTEGER -> PrimitiveTypeName.INT64;
      case NUMBER -> PrimitiveTypeName.DOUBLE;
      case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
      case DATE -> PrimitiveTypeName.INT32;
    };
  }

  /** The footer's entries: nothing of the run, the machine or the time. */
  static Map<String, String> footer(Table table) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put(FORMAT_KEY, Integer.toString(StoreFormat.CURRENT));
    entries.put(TABLE_KEY, table.name());
    entries.put(DESCRIPTION_KEY, table.description());
    entries.put(SPARK_KEY, sparkSchema(table));
    return entries;
  }

  /** The schema in the form in which Spark writes it, so that Spark shows each column's comment. */
  private static String sparkSchema(Table table) {
    ArrayNode fields = JsonNodeFactory.instance.arrayNode();
    for (Column column : table.columns()) {
      ObjectNode field = fields.addObject();
      field.put("name", column.name());
      field.put("type", sparkType(column.type()));
      field.put("nullable", !column.required());
      field.putObject("metadata").put("comment", column.description());
    }
    ObjectNode struct = JsonNodeFactory.instance.objectNode();
    struct.put("type", "struct");
    struct.set("fields", fields);
    return struct.toString();
  }

  private static String sparkType(ColumnType type) {
    return switch (type) {
      case TEXT, LIST -> "string";
      case INTEGER -> "long";
      case NUMBER -> "double";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
    };
  }
}
