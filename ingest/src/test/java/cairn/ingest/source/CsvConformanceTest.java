package cairn.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the public collections of CSV files as their authors say they are to be read. */
class CsvConformanceTest {
  private static final Path CORPORA =
      Path.of(System.getProperty("cairn.shared", "../shared"), "corpora");

  @BeforeAll
  static void needsTheCollections() {
    Assumptions.assumeTrue(
        Files.isDirectory(CORPORA),
        "Skipped: the folder of shared test collections is not beside the project");
  }

  @Test
  void csvSpectrum() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(CORPORA.resolve("csv-spectrum/csvs"))) {
      files = list.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
    }
    assertTrue(files.size() >= 11);
    for (Path file : files) {
      String name = InputFormat.stem(file.getFileName().toString());
      JsonNode expected =
          new ObjectMapper()
              .readTree(CORPORA.resolve("csv-spectrum/json/" + name + ".json").toFile());
      List<Map<String, String>> rows = new ArrayList<>();
      String text = Files.readString(file);
      if (name.endsWith("_crlf") && !text.contains("\r")) {
        text = text.replace("\n", "\r\n"); // what some copies of the collection have lost
      }
      try (RowReader reader = new CsvRows(new StringReader(text), InputFormat.COMMA)) {
        while (reader.next()) {
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 0; i < reader.size(); i++) {
            row.put(reader.header().get(i), reader.cells()[i]);
          }
          rows.add(row);
        }
      }
      assertEquals(expected, new ObjectMapper().valueToTree(rows), name);
    }
  }

  /**
   * Read without comments, and with empty lines skipped; a file that breaks RFC 4180 may be refused
   * where the collection allows it.
   */
  @Test
  void javaCsvComparison() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(CORPORA.resolve("java-csv-comparison/tests"))) {
      files = list.sorted().toList();
    }
    int read = 0;
    for (Path file : files) {
      Map<?, ?> spec =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      boolean mayRefuse =
          spec.get("settings") instanceof Map<?, ?> settings
              && Boolean.TRUE.equals(settings.get("exceptionAllowed"));
      for (Object check : (List<?>) spec.get("checks")) {
        read += check((Map<?, ?>) check, mayRefuse);
      }
    }
    assertTrue(read >= 40, "checks read: " + read);
  }

  private static int check(Map<?, ?> check, boolean mayRefuse) {
    String id = (String) check.get("id");
    Set<String> lenient = Set.of("comments-read", "comments-skip");
    if (lenient.stream().anyMatch(id::startsWith) || check.get("records") == null) {
      return 0;
    }
    int count = 0;
    for (String end : List.of("\n", "\r", "\r\n")) {
      String input =
          String.valueOf(check.get("input"))
              .replace("␍", "\r")
              .replace("␊", "\n")
              .replace("␤", "\r\n")
              .replace("␠", " ")
              .replace("⏎", end);
      List<List<String>> expected = new ArrayList<>();
      for (Object record : (List<?>) check.get("records")) {
        List<String> cells = new ArrayList<>();
        for (Object cell : (List<?>) record) {
          cells.add(
              String.valueOf(cell)
                  .replace("␍", "\r")
                  .replace("␊", "\n")
                  .replace("␤", "\r\n")
                  .replace("␠", " ")
                  .replace("⏎", end));
        }
        expected.add(cells);
      }
      if (!input.contains("\"\"")) {
        expected.removeIf(cells -> cells.equals(List.of("")));
      }
      try {
        assertEquals(expected, read(input), id);
      } catch (SourceRefusal e) {
        assertTrue(mayRefuse || expected.isEmpty(), id + " is refused by " + e.rule());
      }
      count = 1;
    }
    return count;
  }

  private static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvRows reader = new CsvRows(new StringReader(text), InputFormat.COMMA)) {
      rows.add(reader.header());
      while (reader.next()) {
        rows.add(List.of(Arrays.copyOf(reader.cells(), reader.size())));
      }
    }
    return rows;
  }
}
