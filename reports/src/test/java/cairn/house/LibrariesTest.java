package cairn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each library in the rooms that need it and in no other: a new library, a new room for one, and a
 * room that needs it no more are all seen.
 */
final class LibrariesTest {
  /** Of a library's packages the beginning, and the rooms that use it. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          // The table descriptions, manifests, packages and answers that are JSON.
          Map.entry(
              "com.fasterxml.jackson",
              List.of(
                  "ingest.contract",
                  "ingest.delivery",
                  "ingest.engine.mapping",
                  "ingest.engine.mapping.statement",
                  "ingest.source",
                  "ingest.store",
                  "ingest.store.part",
                  "analysis.job",
                  "reports.cli.answer",
                  "reports.cli.audit",
                  "reports.cli.estimate",
                  "reports.cli.store",
                  "reports.diff",
                  "reports.format",
                  "reports.job",
                  "reports.release",
                  "reports.researcher",
                  "reports.researcher.person")),
          // Part files are compressed where they are made and nowhere else.
          Map.entry("com.github.luben.zstd", List.of("ingest.store.part")),
          // Splitter alone: String.split drops what is empty at the end.
          Map.entry("com.google.common", List.of("reports.cli.answer", "reports.section.staying")),
          // What hides small numbers asks a solver; what proves them hidden adds up by itself.
          Map.entry("com.google.ortools", List.of("reports.disclosure.solver")),
          // All CSV: what is delivered, and what is written.
          Map.entry(
              "de.siegmar.fastcsv",
              List.of(
                  "ingest.delivery",
                  "ingest.engine.mapping",
                  "ingest.raw",
                  "ingest.source",
                  "ingest.source.field",
                  "reports.cli.answer",
                  "reports.cli.definitions",
                  "reports.table",
                  "sample.delivery")),
          // Messages with their plural forms, and how languages write numbers and days.
          Map.entry("com.ibm.icu", List.of("reports.language")),
          // Pages as PDF.
          Map.entry("com.openhtmltopdf", List.of("reports.format")),
          Map.entry("org.apache.pdfbox", List.of("reports.format")),
          Map.entry("org.apache.fontbox", List.of("reports.format")),
          Map.entry("org.w3c.dom", List.of("reports.format")),
          Map.entry("javax.imageio", List.of("reports.format")),
          Map.entry("gg.jte", List.of("reports.format", "reports.format.template")),
          // Keys and what is made with them.
          Map.entry("javax.crypto", List.of("ingest.keys")),
          // DuckDB is reached through JDBC: by mappings, and by the commands that ask the store.
          Map.entry("java.sql", List.of("ingest.engine.mapping", "reports.cli.store")),
          Map.entry("org.duckdb", List.of("ingest.engine.mapping")),
          // One class of Parquet's own interface is Hadoop's.
          Map.entry("org.apache.hadoop", List.of("ingest.store.part")),
          Map.entry("org.apache.parquet", List.of("ingest.store.part")),
          Map.entry("org.apache.spark", List.of("ingest.engine")),
          Map.entry("scala", List.of("ingest.engine")),
          Map.entry("org.hipparchus", List.of("analysis.statistic")),
          // Workbooks are read where files are read, and looked through there before.
          Map.entry("org.dhatim.fastexcel.reader", List.of("ingest.source", "ingest.source.sheet")),
          Map.entry("org.dhatim.fastexcel", List.of("ingest.starter", "reports.workbook")),
          Map.entry("org.apache.commons.compress", List.of("reports.workbook")),
          Map.entry("javax.xml.stream", List.of("ingest.source")),
          Map.entry("org.snakeyaml", List.of("ingest.catalogue")),
          Map.entry(
              "picocli",
              List.of(
                  "reports.cli",
                  "reports.cli.answer",
                  "reports.cli.attendance",
                  "reports.cli.audit",
                  "reports.cli.benchmark",
                  "reports.cli.definitions",
                  "reports.cli.estimate",
                  "reports.cli.explain",
                  "reports.cli.keys",
                  "reports.cli.ledger",
                  "reports.cli.month",
                  "reports.cli.researcher",
                  "reports.cli.source",
                  "reports.cli.starter",
                  "reports.cli.store")),
          Map.entry("tech.tablesaw", List.of("reports.table")));

  @Test
  void everyLibraryStaysInItsRooms() {
    Map<String, TreeSet<String>> expected = new TreeMap<>();
    ROOMS.forEach((library, rooms) -> expected.put(library, new TreeSet<>(rooms)));
    Map<String, TreeSet<String>> used = new TreeMap<>();
    for (JavaClass each : HouseRulesTest.HOUSE) {
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        String library = library(dependency.getTargetClass().getBaseComponentType());
        if (!library.isEmpty()) {
          used.computeIfAbsent(library, k -> new TreeSet<>()).add(room(each));
        }
      }
    }
    assertEquals(expected, used);
  }

  /** The package; the mathematics is one room with many inside. */
  private static String room(JavaClass type) {
    return type.getPackageName()
        .replaceFirst("^cairn\\.", "")
        .replaceFirst("^analysis\\.statistic\\..*", "analysis.statistic");
  }

  /** The library of a class; empty for the house itself, the language, and its null marks. */
  private static String library(JavaClass type) {
    String name = type.getPackageName();
    Optional<String> longest =
        ROOMS.keySet().stream()
            .filter(library -> name.equals(library) || name.startsWith(library + "."))
            .max(Comparator.comparingInt(String::length));
    if (longest.isPresent()) {
      return longest.get();
    }
    boolean free =
        type.isPrimitive() || name.matches("(cairn|java|org\\.jspecify\\.annotations)(\\..*)?");
    return free ? "" : name;
  }
}
