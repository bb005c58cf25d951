package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import cairn.reports.researcher.HandedLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The researcher's folder is made for somebody, or not at all. */
final class ResearcherFolderTest {
  @TempDir private Path folder;

  private static Ran report(KeyedProgram program, Object... more) {
    Object[] words = new Object[5 + more.length];
    Object[] first = {"report", "--store", program.store, "--month", KeyedProgram.MONTH};
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return KeyedProgram.run(words);
  }

  @Test
  void nobodyGetsItByDefault() throws IOException {
    KeyedProgram program = new KeyedProgram(folder);
    KeyedProgram.run(
        "monthly", "--in", program.in, "--store", program.store, "--month", KeyedProgram.MONTH);
    Path reports = program.store.resolve("reports/" + KeyedProgram.MONTH);
    assertTrue(Files.exists(reports.resolve("evaluator")));
    assertFalse(Files.exists(reports.resolve("researcher")));
    for (Ran ran :
        new Ran[] {
          report(program, "--audience", "researcher"),
          report(program, "--audience", "researcher", "--recipient", "State University"),
          report(program, "--agreement", "DUA 14"),
          report(program, "--audience", "evaluator", "--recipient", "X", "--agreement", "DUA 14"),
          report(program, "--issued", "2026-11-02"),
          report(program, "--recipient", "X", "--agreement", "DUA 14"),
          report(program, "--recipient", "a\nb", "--agreement", "DUA 14", "--issued", "2026-11-02")
        }) {
      assertEquals(ExitCode.USAGE, ran.exit(), ran.err());
      assertTrue(
          ran.err().contains("the researcher's folder is made for somebody and accounted for: add")
              || ran.err().contains("nobody else needs an agreement")
              || ran.err().contains("a line"),
          ran.err());
    }
    assertTrue(
        report(program, "--recipient", "X", "--agreement", "DUA 14")
            .err()
            .contains("--issued 2026-11-02"),
        "the day has its option and an example");
    assertFalse(Files.exists(program.store.resolve(HandedLog.FILE)));
  }

  @Test
  void whoReceivesItIsKept() throws IOException {
    KeyedProgram program = new KeyedProgram(folder);
    assertEquals(ExitCode.DONE, program.monthly().exit());
    for (int time = 0; time < 2; time++) {
      Ran ran =
          report(
              program,
              "--audience",
              "researcher",
              "--recipient",
              "State University",
              "--agreement",
              "DUA 14",
              "--issued",
              "2026-11-02");
      assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    }
    Path reports = program.store.resolve("reports/" + KeyedProgram.MONTH);
    for (String file : new String[] {"DATA-USE.md", "README.md", "run-manifest.json"}) {
      String text = Files.readString(reports.resolve("researcher/" + file));
      assertTrue(text.contains("State University") && text.contains("DUA 14"), file);
    }
    assertEquals(2, Files.readAllLines(program.store.resolve(HandedLog.FILE)).size());
    assertTrue(Files.readString(reports.resolve("manifest.json")).contains("State University"));
    assertEquals(ExitCode.DONE, report(program, "--audience", "evaluator").exit());
    assertTrue(
        Files.readString(reports.resolve("manifest.json")).contains("State University"),
        "a folder that stays is still that recipient's");
    assertFalse(
        Files.readString(reports.resolve("researcher/tables/people.csv")).contains(",3,"),
        "three people are few");
  }
}
