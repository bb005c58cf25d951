package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of a few people whose tables a test writes line by line. */
final class WrittenProgram {
  private final Path in;
  private final Path store;

  WrittenProgram(Path folder) throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    store = folder.resolve("store");
  }

  /** Writes a table: its header and its rows. */
  WrittenProgram with(String table, String... lines) throws IOException {
    Files.writeString(in.resolve(table + ".csv"), String.join("\n", lines) + "\n");
    return this;
  }

  /** Ingests, analyses and reports a month. */
  Ran month(String month) {
    return monthly("--month", month);
  }

  /** Ingests, analyses and reports. */
  Ran monthly(String... more) {
    List<String> words =
        new ArrayList<>(List.of("monthly", "--in", in.toString(), "--store", store.toString()));
    words.addAll(List.of("--engine", "embedded"));
    words.addAll(List.of(more));
    Ran ran = Ran.cairn(words.toArray(String[]::new));
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    return ran;
  }

  /** What {@code cairn check} says. */
  String checked() {
    Ran ran = Ran.cairn("check", "--in", in.toString());
    assertEquals(ExitCode.DONE, ran.exit(), ran.out() + ran.err());
    return ran.out();
  }

  /** Rows of a result table, as CSV without its header. */
  List<String> rows(String sql) {
    Ran answer = Ran.cairn("sql", "--store", store.toString(), "--format", "csv", sql);
    assertEquals(ExitCode.DONE, answer.exit(), answer.err());
    return answer.out().lines().skip(1).toList();
  }

  /** What the evaluator reads: the story and its annex. */
  String report(String month) throws IOException {
    Path folder = store.resolve("reports/" + month + "/evaluator");
    return Files.readString(folder.resolve("report.html"))
        + Files.readString(folder.resolve("annex.html"));
  }
}
