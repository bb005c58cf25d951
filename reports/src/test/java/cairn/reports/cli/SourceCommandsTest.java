package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Making mappings as a user does: what is said, and how the commands end. */
final class SourceCommandsTest {
  private static final Path MAPPINGS = Path.of(System.getProperty("cairn.sampleData"), "mappings");

  @TempDir private Path folder;

  private String out() {
    return folder.resolve("mapping").toString();
  }

  private static String example(String name) {
    return MAPPINGS.resolve(name).toString();
  }

  @Test
  void aProjectGoesFromItsDictionaryToAReport() {
    Ran made =
        Ran.cairn(
            "source",
            "redcap",
            "--dictionary",
            example("redcap/dictionary.csv"),
            "--data",
            example("redcap/sources/redcap.csv"),
            "--out",
            out());
    assertEquals(ExitCode.DONE, made.exit(), made.err());
    assertTrue(made.out().contains("fields.yaml"), made.out());
    assertTrue(made.err().contains("court holds codes"), made.err());
    Ran monthly =
        Ran.cairn(
            "monthly",
            "--in",
            example("redcap/sources"),
            "--mapping",
            example("redcap"),
            "--month",
            "2026-09",
            "--store",
            folder.resolve("store").toString(),
            "--quiet");
    assertEquals(ExitCode.DONE, monthly.exit(), monthly.err());
    assertTrue(
        Files.exists(folder.resolve("store/reports/2026-09/evaluator/report.html")), monthly.err());
  }

  @Test
  void aListThatCannotBeUnderstoodIsUsageAndAFileThatCannotBeReadIsInput() throws IOException {
    Path fields = Files.createDirectories(folder.resolve("mapping")).resolve("fields.yaml");
    Files.writeString(fields, "grid: sign_in\nlayout: sideways\n");
    String[] command = {
      "source", "grid", "--in", example("grid/sources/sign_in.csv"), "--out", out()
    };
    Ran usage = Ran.cairn(command);
    assertEquals(ExitCode.USAGE, usage.exit());
    assertTrue(usage.err().contains("fields.yaml line 2: one of days_across, people_across"));
    assertFalse(Files.exists(folder.resolve("mapping/attendance.sql")));
    Path broken = Files.writeString(folder.resolve("form.csv"), "a|b\n1|2\n");
    Ran input = Ran.cairn("source", "form", "--in", broken.toString(), "--out", out());
    assertEquals(ExitCode.INPUT, input.exit());
    assertTrue(input.err().contains("form.csv line 1: has cells parted by bars"), input.err());
    Ran none = Ran.cairn("source");
    assertEquals(ExitCode.USAGE, none.exit());
  }

  @Test
  void theListOfPeopleLiesBesideTheGrid() {
    Ran elsewhere =
        Ran.cairn(
            "source",
            "grid",
            "--in",
            example("grid/sources/sign_in.csv"),
            "--people",
            folder.resolve("people.csv").toString(),
            "--out",
            out());
    assertEquals(ExitCode.USAGE, elsewhere.exit());
    assertTrue(elsewhere.err().contains("in the folder of the source itself"), elsewhere.err());
  }
}
