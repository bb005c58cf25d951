package cairn.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.catalogue.Catalogues;
import cairn.ingest.contract.Contract;
import cairn.ingest.engine.mapping.MappingReport;
import cairn.ingest.engine.mapping.SqlMapping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What a committed mapping makes of a folder of source files, held against the contract. */
record MadeTables(Path folder, MappingReport report) {

  /**
   * Runs the mapping; every table that it makes must be sound, but for the rules that are allowed,
   * and known by the month's end.
   */
  static MadeTables of(
      String mapping, Path sources, YearMonth month, Path folder, String... allowed)
      throws IOException {
    SqlMapping.Made made =
        SqlMapping.run(
            Contract.load(Catalogues.load()),
            sources,
            SampleFolders.committed("mappings").resolve(mapping),
            folder,
            null);
    assertEquals(List.of(), made.findings());
    SampleFolders.assertMadeByContract(folder, month, allowed);
    return new MadeTables(folder, made.report());
  }

  List<Map<String, String>> rows(String table) throws IOException {
    return SampleFolders.rows(folder.resolve(table + ".csv"));
  }

  long count(String table, Predicate<Map<String, String>> which) throws IOException {
    return rows(table).stream().filter(which).count();
  }

  /** Rows dropped of a table for a reason that begins so. */
  long dropped(String table, String reason) {
    return report.dropped().stream()
        .filter(each -> each.table().equals(table) && each.reason().startsWith(reason))
        .mapToLong(MappingReport.Dropped::rows)
        .sum();
  }

  /** The folder that a source file lies in. */
  static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
