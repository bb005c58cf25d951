package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.ingest.contract.Row;
import cairn.ingest.contract.Table;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.ingest.store.disk.Checksum;
import cairn.ingest.store.part.PartReader;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.release.ReleaseLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A small made-up program that is analysed by one plan after another. */
final class PlanProgram {
  private final Path folder;
  private final Path store;
  private final String month;

  private PlanProgram(Path folder, String month) {
    this.folder = folder;
    this.store = folder.resolve("store");
    this.month = month;
  }

  /** Makes the program and brings it into a store. */
  static PlanProgram of(Path folder, int clients, int months, int seed) throws IOException {
    Files.createDirectories(folder);
    PlanProgram program = new PlanProgram(folder, "2026-10");
    String in = folder.resolve("in").toString();
    program.run("generate", "--clients", clients, "--months", months, "--seed", seed, "--out", in);
    program.run("ingest", "--in", in, "--store", program.store, "--quiet");
    return program;
  }

  /** The same program with another month analysed. */
  PlanProgram inMonth(String other) {
    return new PlanProgram(folder, other);
  }

  private void run(Object... words) {
    String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
    Ran ran = Ran.cairn(arguments);
    assertEquals(ExitCode.DONE, ran.exit(), String.join(" ", arguments) + ": " + ran.err());
  }

  /** The lines of SQL that its report shows. */
  TableLines lines() {
    return new TableLines(Store.at(store), YearMonth.parse(month));
  }

  /** Analyses the month by a plan. */
  void analyze(String plan) throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(file, plan + "\n");
    run("analyze", "--store", store, "--month", month, "--plan", file, "--quiet");
  }

  /**
   * Makes the reports of an audience, or of all, as if none had ever been: what is released is
   * released once, whatever the plan is later.
   */
  void report(String audience) throws IOException {
    Files.deleteIfExists(store.resolve(ReleaseLedger.FILE));
    Files.deleteIfExists(store.resolve("reports/" + month));
    Files.deleteIfExists(store.resolve(".versions/reports." + month + ".log"));
    List<Object> asked =
        new ArrayList<>(
            List.of("report", "--store", store, "--month", month, "--audience", audience));
    if (audience.equals("all")) {
      asked.addAll(List.of("--recipient", "State University", "--agreement", "DUA 2026-14"));
      asked.addAll(List.of("--issued", "2026-11-02"));
    }
    asked.add("--quiet");
    run(asked.toArray());
  }

  /** The checksum of every table of the results, by name. */
  Map<String, String> tables() throws IOException {
    Map<String, String> tables = new TreeMap<>();
    sums("results", path -> path.endsWith(".parquet"))
        .forEach(
            (path, sum) -> tables.merge(path.substring(0, path.indexOf('/')), sum, String::concat));
    return tables;
  }

  /** The checksum of every table of the reports, by path. */
  Map<String, String> reported() throws IOException {
    return sums("reports", path -> path.endsWith(".csv") && !path.startsWith("researcher/"));
  }

  private Map<String, String> sums(String place, Predicate<String> which) throws IOException {
    Path root = store.resolve(place + "/" + month).toRealPath();
    Map<String, String> sums = new TreeMap<>();
    for (Path file : files(root)) {
      String path = root.relativize(file).toString();
      if (which.test(path)) {
        sums.put(path, Checksum.of(file));
      }
    }
    return sums;
  }

  /** Every file of the reports. */
  List<Path> reportFiles() throws IOException {
    return files(store.resolve("reports/" + month).toRealPath());
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The rows of a table of the results. */
  List<Row> rows(Table table) {
    var parts = Store.at(store).get(Place.results(YearMonth.parse(month))).parts();
    List<Row> rows = new ArrayList<>();
    for (int part = 0; part < parts.parts(table); part++) {
      try (PartReader reader = parts.reader(table, part)) {
        reader.forEachRemaining(rows::add);
      }
    }
    return rows;
  }
}
