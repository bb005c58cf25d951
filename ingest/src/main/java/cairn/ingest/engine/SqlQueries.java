package cairn.ingest.engine;

import cairn.ingest.catalogue.Nearest;
import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Table;
import cairn.ingest.store.PrivateFiles;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** Runs the queries of a mapping and writes what each yields as the file of a table. */
final class SqlQueries {
  private static final String DROPPED = "dropped";

  private final SparkEngine spark;
  private final List<String> tables;
  private final Path out;
  private final List<Finding> findings = new ArrayList<>();

  SqlQueries(SparkEngine spark, Contract contract, Path out) {
    this.spark = spark;
    this.tables = contract.tables().stream().map(Table::name).toList();
    this.out = out;
  }

  SqlMapping.Made run(SortedMap<String, Path> queries, List<MappingReport.Count> read)
      throws IOException {
    List<MappingReport.Count> made = new ArrayList<>();
    List<MappingReport.Dropped> dropped = new ArrayList<>();
    for (Map.Entry<String, Path> query : queries.entrySet()) {
      String name = query.getKey();
      String file = name + ".sql";
      String text = SmallFile.QUERY.text(query.getValue()).strip();
      String sql = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
      if (name.equals(DROPPED)) {
        dropped.addAll(dropped(file, sql));
      } else if (tables.contains(name)) {
        made.add(new MappingReport.Count(name, write(name, file, sql)));
      } else {
        findings.add(
            new Finding(
                file,
                0,
                null,
                Rule.UNKNOWN_TABLE.key(),
                Rule.UNKNOWN_TABLE.severity(),
                "is not named after a table: " + String.join(", ", tables),
                Nearest.of(name, tables)));
      }
    }
    return new SqlMapping.Made(
        new MappingReport(read, List.copyOf(made), List.copyOf(dropped)), findings);
  }

  private long write(String table, String file, String sql) throws IOException {
    long rows = 0;
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(PrivateFiles.create(out.resolve(table + ".csv")), StandardCharsets.UTF_8)) {
      Dataset<Row> result = spark.session().sql(sql);
      csv.writeRecord(result.columns());
      Iterator<Row> iterator = sorted(result).toLocalIterator();
      while (iterator.hasNext()) {
        Row row = iterator.next();
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = text(row.get(i));
        }
        csv.writeRecord(cells);
        rows++;
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw failed(file, e);
    }
    return rows;
  }

  /** In the order of all columns, because Spark's own order depends on the machine. */
  private static Dataset<Row> sorted(Dataset<Row> result) {
    Column[] columns =
        Arrays.stream(result.columns())
            .map(name -> functions.col("`" + name + "`"))
            .toArray(Column[]::new);
    return result.orderBy(columns);
  }

  private List<MappingReport.Dropped> dropped(String file, String sql) {
    List<MappingReport.Dropped> dropped = new ArrayList<>();
    try {
      Dataset<Row> result = spark.session().sql(sql);
      for (Row row : sorted(result).collectAsList()) {
        String table = text(row.getAs("table"));
        String reason = text(row.getAs("reason"));
        dropped.add(
            new MappingReport.Dropped(
                table, reason, Long.parseLong(text(row.<Object>getAs("rows")))));
      }
    } catch (Exception e) {
      throw failed(file, e);
    }
    return dropped;
  }

  /** A cell as the text that a delivery's file has. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
      double number = ((Number) value).doubleValue();
      if (!Double.isFinite(number)) {
        return value.toString();
      }
      BigDecimal plain = new BigDecimal(value.toString()).stripTrailingZeros();
      return plain.signum() == 0 ? "0" : plain.toPlainString();
    }
    return value.toString();
  }

  /** What Spark says, without its message, which holds values of rows. */
  private static EngineException failed(String file, Throwable thrown) {
    String condition = "";
    String about = "";
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SparkThrowable spark && spark.getCondition() != null) {
        condition = spark.getCondition();
        about = spark.getMessageParameters().getOrDefault("objectName", "");
        about =
            about.isEmpty() ? spark.getMessageParameters().getOrDefault("relationName", "") : about;
      }
    }
    if (condition.isEmpty()) {
      return new EngineException(file + " failed: " + EngineException.describe(thrown));
    }
    String hint =
        condition.startsWith("CAST_") || condition.startsWith("CANNOT_PARSE")
            ? ": use try_cast, try_to_date or try_to_timestamp"
            : about.isEmpty() ? "" : ": " + about;
    return new EngineException(file + " failed in Spark with " + condition + hint);
  }
}
