package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told when an estimate cannot be made, and the forms of an answer. */
@SuppressWarnings("StringSplitter")
final class EstimateErrorsTest {
  private static final String SMALL =
      """
      days,left,type,age,answer
      1,1,a,30,1
      2,0,a,41,0
      3,1,b,52,1
      4,1,b,29,1
      5,0,a,33,0
      6,1,b,47,1
      """;

  @TempDir private Path folder;

  private Ran on(String text, String words) throws IOException {
    Path file = folder.resolve("small.csv");
    Files.writeString(file, text);
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", file.toString()));
    return EstimateRun.run(all);
  }

  private void refused(int exit, String message, String text, String words) throws IOException {
    Ran outcome = on(text, words);
    assertEquals(exit, outcome.exit(), outcome.out() + outcome.err());
    assertTrue(outcome.err().contains(message), outcome.err());
    assertEquals("", outcome.out());
    assertFalse(outcome.err().contains("NaN"), outcome.err());
  }

  @Test
  void anUnknownColumnIsUsageWithTheNearestName() throws IOException {
    refused(
        ExitCode.USAGE,
        "small.csv has no column dayz (did you mean days?)",
        SMALL,
        "kaplan-meier --time dayz --event left");
    refused(
        ExitCode.USAGE,
        "has no column elephants; its columns are days, left, type, age, answer",
        SMALL,
        "kaplan-meier --time elephants --event left");
    refused(ExitCode.USAGE, "Missing required option", SMALL, "kaplan-meier --time days");
    refused(ExitCode.USAGE, "Unmatched argument", SMALL, "no-such-method");
  }

  @Test
  void oneColumnCannotBeTwoThings() throws IOException {
    refused(
        ExitCode.USAGE,
        "column days is asked for as times and as groups",
        SMALL,
        "kaplan-meier --time days --event left --group days");
  }

  @Test
  void anEmptyFileAndAFileWithoutRowsAreRefused() throws IOException {
    String words = "kaplan-meier --time days --event left";
    refused(ExitCode.INPUT, "small.csv: the file is empty", "", words);
    refused(ExitCode.INPUT, "no row is left, as the file has none", "days,left\n", words);
    refused(
        ExitCode.INPUT,
        "no row is left, as none has what --where asks for",
        SMALL,
        words + " --where type=z");
    refused(ExitCode.USAGE, "there is no folder /nowhere", SMALL, words + " --out /nowhere/x.csv");
    refused(ExitCode.INPUT, "value in every column", "days,left\n,1\n2,\n", words);
    refused(ExitCode.INPUT, "line 2: has 1 cells; the header has 2", "days,left\n3\n", words);
  }

  @Test
  void textInANumberColumnIsNamedByItsLineAndNeverShown() throws IOException {
    String text = SMALL + "Smith,1,a,20,1\n";
    Ran outcome = on(text, "kaplan-meier --time days --event left");
    assertEquals(ExitCode.INPUT, outcome.exit());
    assertTrue(
        outcome.err().contains("small.csv line 8: days: a number was expected"), outcome.err());
    assertFalse(outcome.err().contains("Smith"), outcome.err());
    refused(
        ExitCode.INPUT,
        "line 8: age: text among numbers; if these are groups, say --categorical age",
        SMALL + "7,1,a,old,1\n",
        "cox --time days --event left --covariates age");
  }

  @Test
  void aNegativeTimeIsNamedByItsLine() throws IOException {
    refused(
        ExitCode.INPUT,
        "line 8: days: a time of 0 or more was expected",
        SMALL + "-1,1,a,20,1\n",
        "kaplan-meier --time days --event left");
  }

  @Test
  void rowsWithoutAValueAreLeftOutAndCounted() throws IOException {
    String text = SMALL + "7,1,,20,1\n8,NA,a,20,1\n9,,,20,1\n";
    Ran outcome = on(text, "kaplan-meier --time days --event left --group type");
    assertEquals(ExitCode.DONE, outcome.exit());
    assertTrue(outcome.err().contains("2 of 9 rows have no value in left"), outcome.err());
    assertTrue(outcome.err().contains("2 of 9 rows have no value in type"), outcome.err());
    assertTrue(outcome.err().contains("3 of 9 rows are left out"), outcome.err());
    assertTrue(outcome.out().contains("small.csv, 6 rows, 3 left out"), outcome.out());
    outcome = on(SMALL + "7,,a,20,1\n", "kaplan-meier --time days --event left");
    assertTrue(
        outcome.err().contains("1 of 7 rows have no value in left and are left out"),
        outcome.err());
  }

  @Test
  void constantAndSingularVariablesAreNamed() throws IOException {
    refused(
        ExitCode.INPUT,
        "variable type has the same value for everybody",
        SMALL.replace(",b,", ",a,"),
        "cox --time days --event left --covariates type");
    refused(
        ExitCode.INPUT,
        "variable age has the same value for everybody",
        SMALL.replaceAll(",\\d\\d,", ",30,"),
        "cox --time days --event left --covariates age");
    refused(
        ExitCode.USAGE,
        "column left is asked for",
        SMALL,
        "cox --time days --event left --covariates left,answer");
    refused(
        ExitCode.INPUT,
        "twice",
        SMALL.replace("answer", "twice").replaceAll(",(\\d\\d),\\d", ",$1,$1"),
        "cox --time days --event left --covariates age,twice");
  }

  @Test
  void oneGroupOnlyCannotBeCompared() throws IOException {
    String one = SMALL.replace(",b,", ",a,");
    refused(
        ExitCode.INPUT,
        "type has one group only",
        one,
        "log-rank --time days --event left --group type");
    refused(
        ExitCode.INPUT,
        "type has one group only",
        one,
        "gray --time days --event left --group type");
    refused(
        ExitCode.INPUT,
        "type has 1 group; two are compared here",
        one,
        "two-proportions --event answer --group type");
  }

  @Test
  void noEventIsSaidAndACurveWithoutEventsStaysAtOne() throws IOException {
    String none = SMALL.replaceAll("(?m)^(\\d),1,", "$1,0,");
    refused(
        ExitCode.INPUT,
        "event never occurs",
        none,
        "cox --time days --event left --covariates age");
    Ran curve = on(none, "kaplan-meier --time days --event left --at 3 --format csv");
    assertEquals(ExitCode.DONE, curve.exit(), curve.err());
    assertTrue(curve.out().contains("group=all;p=0.5,quantile,not reached"), curve.out());
    assertTrue(curve.out().contains("group=all;t=3,surv,1\n"), curve.out());
    Ran test = on(none, "log-rank --time days --event left --group type --format csv");
    assertEquals(ExitCode.DONE, test.exit(), test.err());
    assertFalse(test.out().contains("NaN"), test.out());
    refused(
        ExitCode.INPUT, "no end is seen", none, "cumulative-incidence --time days --event left");
  }

  @Test
  void whichValueIsTheEventMustBeClear() throws IOException {
    String coded = SMALL.replaceAll("(?m)^(\\d),1,", "$1,2,").replaceAll("(?m)^(\\d),0,", "$1,1,");
    refused(
        ExitCode.INPUT,
        "left has no 0; say which of its values means yes with --event-value",
        coded,
        "kaplan-meier --time days --event left");
    Ran said = on(coded, "kaplan-meier --time days --event left --event-value 2");
    assertEquals(ExitCode.DONE, said.exit());
    Ran plain = on(SMALL, "kaplan-meier --time days --event left");
    assertEquals(plain.out(), said.out());
    refused(
        ExitCode.INPUT,
        "type is neither 0 and 1 nor true and false",
        SMALL,
        "kaplan-meier --time days --event type");
    Ran words =
        on(
            SMALL.replaceAll("(?m)^(\\d),1,", "$1,true,").replaceAll("(?m)^(\\d),0,", "$1,FALSE,"),
            "kaplan-meier --time days --event left");
    assertEquals(plain.out(), words.out());
  }

  @Test
  void repeatedObservationsAreRefused() throws IOException {
    refused(
        ExitCode.INPUT,
        "1 row repeats the time of another row of the same id",
        "id,t,s\n1,0,1\n1,1,2\n1,1,1\n",
        "transitions --id id --time t --state s");
    refused(
        ExitCode.INPUT,
        "nobody is observed twice",
        "id,t,s\n1,0,1\n2,1,2\n",
        "transitions --id id --time t --state s");
    refused(
        ExitCode.USAGE,
        "--allowed 1-9 is no move between two states",
        "id,t,s\n1,0,1\n1,1,2\n",
        "markov --id id --time t --state s --allowed 1-9");
  }

  @Test
  void csvHasSeventeenDigitsAndJsonItsReasons() throws IOException {
    String words = "kaplan-meier --time days --event left --at 3";
    Ran csv = on(SMALL, words + " --format csv");
    assertTrue(csv.out().startsWith("key,stat,value\ngroup=all,records,6\n"), csv.out());
    assertTrue(
        csv.out().contains("group=all;t=3,surv,0.62500000000000011\n")
            || csv.out().contains("group=all;t=3,surv,0.625\n"),
        csv.out());
    Ran json = on(SMALL, words + " --format json");
    JsonNode answer = new ObjectMapper().readTree(json.out());
    assertEquals("Kaplan-Meier", answer.get("method").asText());
    assertEquals("small.csv, 6 rows", answer.get("source").asText());
    List<String> reasons = new ArrayList<>();
    answer.get("figures").forEach(figure -> reasons.add(figure.path("reason").asText()));
    assertTrue(reasons.contains("not reached"), json.out());
    Path out = folder.resolve("answer.csv");
    Ran written = on(SMALL, words + " --format csv --out " + out);
    assertEquals("", written.out());
    assertEquals(csv.out(), Files.readString(out));
  }

  @Test
  void aTableFitsTheTerminalAndHidesDetailsUntilAsked() throws IOException {
    String words = "cox --time days --event left --covariates age --robust --ties breslow";
    Ran table = on(SMALL, words);
    assertTrue(table.out().lines().allMatch(line -> line.length() <= 80), table.out());
    assertFalse(table.out().contains("vcov[age,age]"), table.out());
    assertTrue(on(SMALL, words + " --all").out().contains("vcov[age,age]"));
  }

  @Test
  void compressedFilesAreReadTheSame() throws IOException {
    String words = "cox --time days --event left --covariates age --format csv";
    String plain = on(SMALL, words).out();
    Path zipped = folder.resolve("small.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(SMALL.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--in", zipped.toString()));
    assertEquals(plain, EstimateRun.run(all).out());
  }

  @Test
  void theSameSeedGivesTheSameResamples() throws IOException {
    String words = "bootstrap --outcome answer --cluster type --resamples 50 --format csv --seed ";
    String first = on(SMALL, words + "7").out();
    assertEquals(first, on(SMALL, words + "7").out());
  }

  @Test
  void numbersOnTheCommandLineAreChecked() {
    assertEquals(ExitCode.USAGE, EstimateRun.run("proportion", "--x", "5", "--n", "3").exit());
    assertEquals(ExitCode.USAGE, EstimateRun.run("proportion", "--x", "5").exit());
    assertEquals(ExitCode.USAGE, EstimateRun.run("two-proportions", "--x1", "5").exit());
    assertEquals(ExitCode.USAGE, EstimateRun.run("adjust", "--p", "0.2,1.5").exit());
    Ran nobody =
        EstimateRun.run("two-proportions", "--x1", "0", "--n1", "5", "--x2", "0", "--n2", "7");
    assertTrue(nobody.out().contains("wald_diff, as published, has no width"), nobody.out());
    Ran none = EstimateRun.run("proportion", "--x", "0", "--n", "0", "--json");
    assertEquals(ExitCode.DONE, none.exit());
    assertTrue(none.out().contains("n/a: no observations"), none.out());
  }
}
