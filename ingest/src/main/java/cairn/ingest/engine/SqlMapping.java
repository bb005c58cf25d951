package cairn.ingest.engine;

import cairn.ingest.catalogue.SmallFile;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Rule;
import cairn.ingest.contract.Severity;
import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.source.SourceRefusal;
import cairn.ingest.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Brings sources of another shape to the contract: a folder of Spark SQL files, one a table, whose
 * {@code FROM} names are the names of the source files without their endings. The sources are read
 * by the strict reader and reach Spark as text; what a query yields is written as a delivery's
 * file, sorted, and is then checked like any delivery.
 */
public final class SqlMapping {
  private static final String ENDING = ".sql";
  private static final Map<String, SmallFile> CARRIED =
      Map.of("plan.yaml", SmallFile.PLAN, "delivery.yaml", SmallFile.NOTES);
  private static final String CATALOGUE = "catalogue";

  private SqlMapping() {}

  /**
   * What a mapping made.
   *
   * @param report rows read, made and dropped
   * @param findings what refuses a source file or a query
   */
  public record Made(MappingReport report, List<Finding> findings) {}

  /**
   * Runs a mapping.
   *
   * @param engine the engine, which must be Spark
   * @param contract the tables that a mapping may make
   * @param sources the folder of the source files
   * @param mapping the folder of the SQL files
   * @param out an empty folder for the files of the delivery
   * @throws EngineException when the engine is another one, or Spark fails
   */
  public static Made run(Engine engine, Contract contract, Path sources, Path mapping, Path out)
      throws IOException {
    if (!(engine instanceof SparkEngine spark)) {
      throw new EngineException("a mapping is written in Spark SQL: use the engine spark");
    }
    List<Finding> findings = new ArrayList<>();
    List<MappingReport.Count> read = new ArrayList<>();
    SourceViews views = new SourceViews(spark);
    for (Path file : files(sources)) {
      register(views, file, read, findings);
    }
    if (!findings.isEmpty()) {
      return new Made(new MappingReport(read, List.of(), List.of()), findings);
    }
    TreeMap<String, Path> queries = new TreeMap<>();
    for (Path file : files(mapping)) {
      String name = name(file);
      if (name.endsWith(ENDING)) {
        queries.put(name.substring(0, name.length() - ENDING.length()), file);
      } else {
        SmallFile carried = CARRIED.get(name);
        if (carried != null) {
          PrivateFiles.write(out.resolve(name), carried.bytes(file));
        }
      }
    }
    carryCatalogue(mapping, out);
    try {
      return new SqlQueries(spark, contract, out).run(queries, read);
    } finally {
      views.drop();
    }
  }

  private static void register(
      SourceViews views, Path file, List<MappingReport.Count> read, List<Finding> findings) {
    String name = name(file);
    if (InputFormat.of(name) == null) {
      return;
    }
    long rows = 0;
    try (RowReader reader = InputFormat.read(file)) {
      List<String> header = reader.header();
      while (reader.next()) {
        rows++;
        if (reader.size() != header.size()) {
          findings.add(ragged(name, reader.line(), reader.size(), header.size()));
          return;
        }
      }
      views.add(InputFormat.stem(name), file, header);
      read.add(new MappingReport.Count(InputFormat.stem(name), rows));
    } catch (SourceRefusal e) {
      findings.add(e.finding(name));
    }
  }

  private static Finding ragged(String file, long line, int size, int width) {
    Rule rule = size < width ? Rule.MISSING_CELL : Rule.EXTRA_CELL;
    return new Finding(
        file,
        line,
        null,
        rule.key(),
        Severity.FILE_REFUSED,
        "the row has " + size + " cells, the header " + width,
        null);
  }

  private static void carryCatalogue(Path mapping, Path out) throws IOException {
    List<Path> files = files(mapping.resolve(CATALOGUE));
    if (!files.isEmpty()) {
      Path folder = PrivateFiles.folder(out.resolve(CATALOGUE));
      for (Path file : files) {
        PrivateFiles.write(folder.resolve(name(file)), SmallFile.VOCABULARY.bytes(file));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
