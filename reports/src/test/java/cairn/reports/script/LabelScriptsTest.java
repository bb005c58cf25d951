package cairn.reports.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cairn.reports.script.LabelledTable.Kind;
import cairn.reports.script.LabelledTable.Variable;
import cairn.reports.script.LabelledTable.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts for statistics packages: names, labels, quotes; PSPP runs them where it is found. */
final class LabelScriptsTest {
  private static final LabelledTable TABLE =
      new LabelledTable(
          "moves",
          "Moves between stages, people's own",
          List.of(
              new Variable(
                  "problem",
                  "The person's problem",
                  Kind.TEXT,
                  8,
                  List.of(new Word("alcohol", "Alcohol"), new Word("ghb", "GHB, 'G'"))),
              new Variable("to", "Stage at the next", Kind.TEXT, 11, List.of()),
              new Variable("pairs", "Pairs", Kind.WHOLE, 1, List.of()),
              new Variable("share", "Share of them", Kind.DECIMAL, 1, List.of())));

  @TempDir private Path folder;

  @Test
  void spssReadsWithLabels() {
    String script = SpssScript.of(List.of(TABLE));
    assertTrue(script.contains("  problem A8\n  to_ A11\n  pairs F12.0\n  share F16.6."), script);
    assertTrue(script.contains("VARIABLE LABELS\n  problem 'The person''s problem'\n  /to_ "));
    assertTrue(
        script.contains("VALUE LABELS problem\n  'alcohol' 'Alcohol'\n  'ghb' 'GHB, ''G'''."));
    assertFalse(script.contains("VALUE LABELS to_"));
  }

  @Test
  void stataMakesNumbersOfKeys() {
    String script = StataScript.of(List.of(TABLE));
    assertTrue(script.contains("program define cairn_moves\n"));
    assertTrue(script.contains("replace __key = 2 if problem == `\"ghb\"'\n"), script);
    assertTrue(script.contains("label define problem 2 `\"GHB, 'G'\"', add\n"));
    assertTrue(script.contains("destring share, replace\n"));
    assertTrue(script.contains("label variable to `\"Stage at the next\"'\n"));
  }

  @Test
  void sasReadsWithFormats() {
    String script = SasScript.of(List.of(TABLE));
    assertTrue(script.contains("value $problem_\n    'alcohol' = 'Alcohol'\n"), script);
    assertTrue(script.contains("problem $8\n    to $11\n    pairs 8\n    share 8;"));
    assertTrue(script.contains("input\n    problem\n    to\n    pairs ??\n    share ??;"));
    assertTrue(script.contains("label='Moves between stages, people''s own'"));
    assertTrue(script.contains("format problem $problem_.;"));
  }

  @Test
  void longLabelsAreCutAfterAWord() {
    assertEquals("one two three", LabelledTable.shortened("one two three", 13));
    assertEquals("one two …", LabelledTable.shortened("one two three", 12));
    assertEquals("onetwothre …", LabelledTable.shortened("onetwothreefour", 12));
  }

  @Test
  void psppRunsItWhereItIsFound() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/pspp")), "skipped: PSPP is not installed");
    Files.createDirectories(folder.resolve("tables"));
    Files.writeString(
        folder.resolve("tables/moves.csv"),
        "problem,to,pairs,share\nalcohol,action,12,0.25\nghb,\"a, b\",n/a,n/a\nghb,action,3,0.5\n");
    Files.writeString(
        folder.resolve("labels.sps"),
        SpssScript.of(List.of(TABLE))
            + "FREQUENCIES problem /STATISTICS=NONE.\nDESCRIPTIVES pairs /STATISTICS=MEAN SUM.\n");
    Path answer = folder.resolve("answer.csv");
    Process pspp =
        new ProcessBuilder("/usr/bin/pspp", "-o", "answer.csv", "labels.sps")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertTrue(pspp.waitFor(60, TimeUnit.SECONDS));
    String said = Files.readString(answer);
    assertFalse(said.contains("error:"), said);
    assertTrue(said.contains("\"GHB, 'G'\",2,"), said);
    assertTrue(said.contains("Pairs,2,7.50,15.00"), said);
  }
}
