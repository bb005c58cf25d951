package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A folder of source files, read by a committed mapping.
 *
 * @param mapping the mapping's folder
 * @param sources the source files
 * @param store where records and results go
 */
record MappedSource(Path mapping, Path sources, Path store) {

  static Path mapping(String name) {
    return Path.of(System.getProperty("cairn.sampleData"), "mappings", name);
  }

  /** One file of the shared real data by a mapping; the test is skipped where it is not there. */
  static MappedSource real(String mapping, String file, Path folder) throws IOException {
    Path source = Path.of(System.getProperty("cairn.shared"), "realdata", file);
    Assumptions.assumeTrue(
        Files.exists(source), "skipped: the shared real data is not on this machine");
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.copy(source, sources.resolve(file));
    return new MappedSource(mapping(mapping), sources, folder.resolve("store"));
  }

  /** The source that a mapping ships beside its statements. */
  static MappedSource shipped(String mapping, Path folder) {
    Path home = mapping(mapping);
    return new MappedSource(home, home.resolve("sources"), folder.resolve("store"));
  }

  /** {@code check --mapping}, which must end well. */
  String checked() {
    return done(
        "check",
        "--in",
        sources.toString(),
        "--mapping",
        mapping.toString(),
        "--engine",
        "embedded");
  }

  /** Everything read, and one month worked out, with what is dated later left aside. */
  void analyzed(String month) {
    done(
        "ingest",
        "--in",
        sources.toString(),
        "--mapping",
        mapping.toString(),
        "--store",
        store.toString());
    done("analyze", "--store", store.toString(), "--month", month, "--engine", "embedded");
  }

  /** The monthly run; every report of the month must be there. */
  String reported(String month) {
    String said =
        done(
            "monthly",
            "--in",
            sources.toString(),
            "--mapping",
            mapping.toString(),
            "--month",
            month,
            "--store",
            store.toString(),
            "--engine",
            "embedded");
    Path reports = store.resolve("reports").resolve(month);
    for (String page : List.of("evaluator/report.html", "evaluator/annex.html", "funder")) {
      assertTrue(Files.exists(reports.resolve(page)), page);
    }
    return said;
  }

  private static String done(String... arguments) {
    Ran ran = Ran.cairn(arguments);
    assertEquals(ExitCode.DONE, ran.exit(), ran.err() + ran.out());
    return ran.out();
  }

  /** A page of the evaluator's report. */
  String page(String month, String name) throws IOException {
    return Files.readString(store.resolve("reports").resolve(month).resolve("evaluator/" + name));
  }

  /** What a query of the results answers, a line a row. */
  List<String> rows(String sql) {
    Ran answer = Ran.cairn("sql", "--store", store.toString(), "--format", "csv", sql);
    assertEquals(ExitCode.DONE, answer.exit(), answer.err());
    return answer.out().lines().skip(1).toList();
  }

  /** One outcome over all kinds of group, as observed: its counts, its share and its limits. */
  List<String> outcome(String definition, String problem, String milestone) {
    return rows(
        "SELECT due, evaluable, achieved, unplaced, share, least, most FROM outcomes WHERE view ="
            + " 'first' AND group_type = 'all' AND missing_rule = 'observed' AND problem = '"
            + problem
            + "' AND milestone = '"
            + milestone
            + "' AND definition = '"
            + definition
            + "'");
  }
}
