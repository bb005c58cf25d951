package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where a level has no event, or a cell means no value. */
@SuppressWarnings("StringSplitter")
final class EstimateSeparationTest {
  private static final String NOBODY_IN_C =
      """
      days,left,type,age
      2,1,a,41
      3,1,a,30
      5,0,a,52
      4,1,b,29
      7,0,b,35
      8,1,b,47
      9,0,c,39
      6,0,c,44
      """;

  @TempDir private Path folder;

  private Ran on(String text, String words) throws IOException {
    Path file = folder.resolve("small.csv");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", file.toString()));
    return EstimateRun.run(all);
  }

  @Test
  void theLevelIsNamedAndTheOthersAreGiven() throws IOException {
    for (String words :
        List.of(
            "cox --time days --event left --covariates type,age",
            "logistic --outcome left --covariates type,age")) {
      Ran outcome = on(NOBODY_IN_C, words + " --format csv");
      assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
      assertTrue(
          outcome.out().contains("type=c,coef,not estimable: seen in nobody there"), outcome.out());
      assertTrue(outcome.out().contains("type=b,coef,"), outcome.out());
      assertTrue(outcome.out().contains("age,coef,"), outcome.out());
      Ran table = on(NOBODY_IN_C, words);
      String said = table.out().replaceAll("\\s+", " ");
      assertTrue(said.contains("nobody with type=c "), said);
      assertTrue(said.contains("--firth gives finite estimates"), said);
    }
  }

  @Test
  void theOtherCoefficientsAreThoseWithoutThePeopleOfTheLevel() throws IOException {
    String words = " --time days --event left --covariates type,age --format csv";
    String without = NOBODY_IN_C.replaceAll("(?m)^.,0,c,..\n", "");
    String all = on(NOBODY_IN_C, "cox" + words).out();
    List<String> lines = on(without, "cox" + words).out().lines().limit(15).toList();
    assertEquals(15, lines.size());
    for (String line : lines) {
      assertTrue(all.contains(line), line + " in " + all);
    }
  }

  @Test
  void whereNothingElseIsLeftTheLevelAndTheWayOutAreNamed() throws IOException {
    Ran outcome =
        on(
            NOBODY_IN_C.replaceAll("(?m)^(\\d),1,b,", "$1,0,b,").replace(",b,", ",c,"),
            "cox --time days --event left --covariates type");
    assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
    String said = outcome.out().replaceAll("\\s+", " ");
    assertTrue(said.contains("nobody with type=c has the event"), said);
    assertTrue(said.contains("--firth gives finite estimates"), said);
  }

  @Test
  void firthIsFiniteForEveryLevel() throws IOException {
    for (String words :
        List.of(
            "cox --time days --event left --covariates type,age --firth",
            "logistic --outcome left --covariates type,age --firth")) {
      Ran outcome = on(NOBODY_IN_C, words + " --format csv");
      assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
      assertTrue(!outcome.out().contains("not estimable"), outcome.out());
      assertTrue(outcome.out().contains("type=c,coef,-"), outcome.out());
    }
    Ran clustered =
        on(NOBODY_IN_C, "cox --time days --event left --covariates age --firth --cluster type");
    assertEquals(ExitCode.USAGE, clustered.exit(), clustered.out());
  }

  @Test
  void oneCoefficientKeepsItsName() throws IOException {
    Ran outcome = on(NOBODY_IN_C, "cox --time days --event left --covariates age");
    assertTrue(outcome.out().contains("term      age"), outcome.out());
  }

  @Test
  void aDotIsNoValueWhenTold() throws IOException {
    String text = NOBODY_IN_C + ".,1,a,50\n10,1,b,. \n";
    Ran refused = on(text, "cox --time days --event left --covariates age");
    assertEquals(ExitCode.INPUT, refused.exit());
    assertTrue(refused.err().contains("line 10: days: a number was expected"), refused.err());
    assertTrue(refused.err().contains("say --missing ."), refused.err());
    Ran told = on(text, "cox --time days --event left --covariates age --missing .");
    assertEquals(ExitCode.DONE, told.exit(), told.err());
    assertTrue(told.out().contains("8 rows, 2 left out"), told.out());
  }

  private void refused(int exit, String message, String text, String words) throws IOException {
    Ran outcome = on(text, words);
    assertEquals(exit, outcome.exit(), outcome.out() + outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
  }

  @Test
  void aMixedModelNamesWhatSeparates() throws IOException {
    refused(
        ExitCode.INPUT,
        "type=c has no finite estimate: nobody with type=c has the outcome",
        NOBODY_IN_C.replace("days,", "house,"),
        "mixed --family logistic --outcome left --covariates type,age --random house");
  }

  @Test
  void whoIsSettledExpectsWhatWasSeen() throws IOException {
    Ran outcome =
        on(
            NOBODY_IN_C,
            "observed-expected --unit days --event left --covariates type --format csv");
    assertEquals(ExitCode.DONE, outcome.exit(), outcome.err());
    assertTrue(outcome.out().contains("unit=9,expected,0\n"), outcome.out());
    assertTrue(outcome.out().contains("unit=2,expected,0.6666"), outcome.out());
  }

  @Test
  void anOutcomeThatNothingCanExplainIsNamed() throws IOException {
    String same = "y,g,h\n1,a,k\n1,a,k\n1,b,m\n1,b,m\n";
    for (String words :
        List.of(
            "logistic --outcome y --covariates g",
            "gee --outcome y --covariates g --cluster h",
            "mixed --outcome y --covariates g --random h",
            "standardize --outcome y --group g --covariates h",
            "observed-expected --event y --unit h --covariates g")) {
      refused(ExitCode.INPUT, "y is the same for everybody", same, words);
    }
  }

  @Test
  void ofThreeValuesSomebodySaysWhichMeansYes() throws IOException {
    String three = "y,g\n0,a\n1,a\n2,b\n1,b\n0,b\n";
    for (String words : List.of("logistic --outcome y --covariates g", "proportion --event y")) {
      refused(ExitCode.INPUT, "y has 3 values, where 0 and 1 were expected", three, words);
    }
    assertEquals(ExitCode.DONE, on(three, "proportion --event y --event-value 2").exit());
  }

  @Test
  void theCallIsAtFaultForItsOwnNumbersAndAPointIsNamed() throws IOException {
    assertEquals(ExitCode.USAGE, EstimateRun.run("adjust", "--p", "0.1,1.2").exit());
    String words = "control-chart --point m --x x --n n";
    refused(ExitCode.INPUT, "point jan: x is larger than n", "m,x,n\njan,3,2\nfeb,1,2\n", words);
    refused(ExitCode.INPUT, "point feb: n is 0", "m,x,n\njan,1,2\nfeb,0,0\n", words);
  }
}
