package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A refusal of an estimate says which columns it is about. */
@SuppressWarnings("StringSplitter")
final class EstimateRefusalsTest {
  @TempDir private Path folder;

  private Ran on(String text, String words) throws IOException {
    Path file = folder.resolve("small.csv");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", file.toString()));
    return EstimateRun.run(all);
  }

  /** A statistic knows no column: the command names those it was given. */
  @Test
  void aRefusalThatNamesNoColumnIsFollowedByThoseThatWereAskedFor() throws IOException {
    String none = "days,left,age\n1,0,30\n2,0,41\n3,0,29\n";
    Ran refused = on(none, "cox --time days --event left --covariates age");
    assertEquals(ExitCode.INPUT, refused.exit(), refused.err());
    assertTrue(
        refused
            .err()
            .contains("so nothing can be compared (--time days, --event left, --covariates age)"),
        refused.err());
    Ran named = on("y,g\n1,a\n2,a\n", "welch --value y --group g");
    assertEquals(ExitCode.INPUT, named.exit());
    assertTrue(named.err().contains("g has 1 group"), named.err());
    assertFalse(named.err().contains("(--value"), named.err());
  }
}
