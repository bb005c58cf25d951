package cairn.ingest.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Writes the same rows in each input format. */
public final class TestFiles {
  private TestFiles() {}

  public static Path write(
      InputFormat format, Path folder, String stem, List<String> header, List<List<String>> rows)
      throws IOException {
    Path file = folder.resolve(stem + format.ending());
    switch (format) {
      case CSV -> Files.writeString(file, csv(header, rows));
      case CSV_GZ -> gzip(file, csv(header, rows).getBytes(StandardCharsets.UTF_8));
      case JSON_LINES -> json(file, header, rows);
      case PARQUET -> parquet(file, header, rows);
      case ODS -> MadeOpenDocument.ofTexts(file, stem, header, rows);
      case XLSX -> MadeWorkbook.ofTexts(stem, header, rows).write(file);
    }
    return file;
  }

  public static void gzip(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
  }

  public static String csv(List<String> header, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(header));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    List<String> quoted =
        cells.stream().map(c -> c.isEmpty() ? c : '"' + c.replace("\"", "\"\"") + '"').toList();
    return String.join(",", quoted) + "\n";
  }

  private static void json(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (List<String> row : rows) {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          if (!row.get(i).isEmpty()) {
            json.writeStringField(header.get(i), row.get(i));
          }
        }
        json.writeEndObject();
        json.close();
        out.write('\n');
      }
    }
  }

  private static void parquet(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    Types.MessageTypeBuilder type = Types.buildMessage();
    for (String name : header) {
      type.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
    }
    MessageType schema = type.named("rows");
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withType(schema)
            .build()) {
      for (List<String> row : rows) {
        SimpleGroup group = new SimpleGroup(schema);
        for (int i = 0; i < row.size(); i++) {
          if (!row.get(i).isEmpty()) {
            group.add(i, row.get(i));
          }
        }
        writer.write(group);
      }
    }
  }
}
