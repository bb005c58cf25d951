package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.check.CheckedFile;
import cairn.ingest.check.ReadingTerms;
import cairn.ingest.check.RowTaker;
import cairn.ingest.contract.Contract;
import cairn.ingest.contract.Finding;
import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The committed folders, and what tests ask of a folder. */
final class SampleFolders {
  private SampleFolders() {}

  static Path committed(String name) {
    return Path.of(Objects.requireNonNull(System.getProperty("cairn.sampleData"))).resolve(name);
  }

  /** A folder of the shared real data, or skips the test where it is not there. */
  static Path realData(String name) {
    Path folder =
        Path.of(Objects.requireNonNull(System.getProperty("cairn.shared"))).resolve("realdata");
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "skipped: the shared real data is not on this machine");
    return folder.resolve(name);
  }

  /** Every file of a folder by its path inside the folder. */
  static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        bytes.put(name, Files.readAllBytes(file));
      }
    }
    return bytes;
  }

  static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }

  /** A comma outside quotes. */
  private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  /** Rows of a file of keys and numbers by column name. */
  static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = lines(file);
    String[] header = lines.get(0).replace("\"", "").split(",", -1);
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.contains("\"") ? quoted(line) : line.split(",", -1);
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
              }
              return row;
            })
        .toList();
  }

  private static String[] quoted(String line) {
    return Stream.of(line.split(COMMA, -1))
        .map(cell -> cell.replace("\"", ""))
        .toArray(String[]::new);
  }

  /**
   * Holds every file of a folder against the contract: nothing is found but files without rows, and
   * the rules that are allowed; every table that is needed is there, with the columns it needs.
   */
  static void assertSatisfiesContract(Path folder, YearMonth month, String... allowed) {
    Contract contract = contract(folder);
    for (Table table : contract.tables()) {
      if (Files.exists(file(folder, table)) || table.required()) {
        assertKeepsContract(contract, folder, table, month, allowed);
      }
    }
  }

  /** Only what is found is asked for. */
  private static final RowTaker NOBODY =
      new RowTaker() {
        @Override
        public void accepted(long line, Row row) {}

        @Override
        public void rejected(Ids ids) {}
      };

  /** The same of the tables that a mapping made, which leaves out what its source does not have. */
  static void assertMadeByContract(Path folder, YearMonth month, String... allowed) {
    Contract contract = contract(folder);
    for (Table table : contract.tables()) {
      if (Files.exists(file(folder, table))) {
        assertKeepsContract(contract, folder, table, month, allowed);
      }
    }
  }

  private static Contract contract(Path folder) {
    return Contract.load(Catalogues.load().withAdditions(folder.resolve("catalogue")));
  }

  private static Path file(Path folder, Table table) {
    return folder.resolve(table.name() + ".csv");
  }

  private static void assertKeepsContract(
      Contract contract, Path folder, Table table, YearMonth month, String... allowed) {
    List<Finding> findings = new ArrayList<>();
    new CheckedFile(contract, table, table.name() + ".csv", ReadingTerms.of(month))
        .read(file(folder, table), NOBODY, findings::add);
    findings.removeIf(finding -> finding.rule().equals("header_only"));
    // Long reports are sound; the person who plans the study is told of them.
    findings.removeIf(finding -> finding.rule().equals("long_reports"));
    findings.removeIf(finding -> List.of(allowed).contains(finding.rule()));
    assertEquals(List.of(), findings, table.name());
  }
}
