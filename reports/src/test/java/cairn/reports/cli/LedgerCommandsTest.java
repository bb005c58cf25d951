package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import cairn.reports.release.ReleaseDesignReader;
import cairn.reports.release.ReleaseLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody at the keyboard can do about what was released, and what they are told. */
final class LedgerCommandsTest {
  private static final String MONTH = "2026-09";

  @TempDir private static Path generated;
  @TempDir private Path folder;

  @BeforeEach
  void aProgramWithResults() throws IOException {
    Path made = generated.resolve("store");
    if (!Files.exists(made)) {
      String in = generated.resolve("in").toString();
      done("generate", "--clients", "60", "--months", "6", "--seed", "1", "--out", in);
      done("ingest", "--in", in, "--store", made.toString(), "--quiet");
      done("analyze", "--store", made.toString(), "--month", MONTH, "--quiet");
    }
    copy(made, Path.of(store()));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isSymbolicLink(file)) {
          Files.createSymbolicLink(target, Files.readSymbolicLink(file));
        } else if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private Path funder() {
    return folder.resolve("store/reports").resolve(MONTH).resolve("funder");
  }

  private static Ran done(String... words) {
    Ran ran = Ran.cairn(words);
    assertEquals(ExitCode.DONE, ran.exit(), String.join(" ", words) + ": " + ran.err());
    return ran;
  }

  private Ran report(String... more) {
    return Ran.cairn(
        Stream.concat(Stream.of("report", "--store", store(), "--month", MONTH), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aLanguageWithoutMessagesIsRefusedWithThoseThereAre() {
    Ran ran = report("--language", "es,fr");
    assertEquals(ExitCode.USAGE, ran.exit());
    assertTrue(ran.err().contains("--language is none of en, es"), ran.err());
  }

  @Test
  void whatWasReleasedIsListedAndLookedAt() {
    assertEquals(ExitCode.DONE, report("--audience", "funder").exit());
    List<String> listed =
        done("ledger", "--store", store(), "--format", "csv").out().lines().toList();
    assertTrue(listed.get(1).startsWith(MONTH + "," + MONTH + ",Funders,released,cms-11,1,"));
    assertTrue(listed.get(2).startsWith(MONTH + ",2026-Q3,Funders,released,cms-11,"));
    String looked = done("audit", "--store", store()).out();
    assertTrue(
        looked.contains("1 release looked at together: ") && looked.endsWith(", 0 told\n"), looked);
    String json = done("audit", "--store", store(), "--json").out();
    assertTrue(json.contains("2026-Q3/people/") && json.contains("\"unknown\""), json);
    assertFalse(json.contains("\"told\""), json);
    Ran again = report("--audience", "funder");
    assertTrue(again.err().contains("its figures are repeated as they were released"), again.err());
  }

  @Test
  void aLostLedgerIsReadBackFromWhatFundersHave() throws IOException {
    assertEquals(ExitCode.DONE, report().exit());
    Path given = folder.resolve("given");
    copy(funder(), given);
    byte[] before = Files.readAllBytes(given.resolve("month.csv"));
    Files.delete(folder.resolve("store").resolve(ReleaseLedger.FILE));
    Ran lost = report();
    assertEquals(ExitCode.PRIVACY, lost.exit());
    assertTrue(lost.err().contains("cairn ledger adopt DIR"), lost.err());
    assertTrue(Files.exists(funder().resolveSibling("evaluator/report.html")));
    Ran read = done("ledger", "adopt", given.toString(), "--store", store());
    assertTrue(read.out().startsWith(MONTH + ": read back from "), read.out());
    Ran twice = done("ledger", "adopt", given.toString(), "--store", store());
    assertEquals(MONTH + ": already in the ledger\n", twice.out());
    assertEquals(ExitCode.DONE, report().exit());
    assertEquals(-1, Arrays.mismatch(before, Files.readAllBytes(funder().resolve("month.csv"))));
  }

  @Test
  void aFolderThatSaysTooLittleMakesItsMonthsPublic() throws IOException {
    Path older = Files.createDirectories(folder.resolve("older"));
    Files.writeString(older.resolve("people.csv"), "month,table\n2026-09,people\n");
    Ran read = done("ledger", "adopt", older.toString(), "--store", store());
    assertTrue(read.out().contains("everything up to it is taken to be public"), read.out());
    assertEquals(ExitCode.PRIVACY, report("--audience", "funder").exit());
    assertFalse(Files.exists(funder()));
    Ran nothing = Ran.cairn("ledger", "adopt", generated.toString(), "--store", store());
    assertEquals(ExitCode.USAGE, nothing.exit());
  }

  @Test
  void aReleaseThatNamesSomebodyTakenOutIsNotReadBack() throws IOException {
    assertEquals(ExitCode.DONE, report("--audience", "funder").exit());
    Path given = folder.resolve("given");
    copy(funder(), given);
    String who = PlainCsv.read(generated.resolve("in/clients.csv")).get(1).get(0);
    done("forget", "--store", store(), "--client", who, "--quiet");
    Files.delete(folder.resolve("store").resolve(ReleaseLedger.FILE));
    Path said = given.resolve("release.json");
    String release = Files.readString(said);
    String named = release.replace("\"program\":\"", "\"program\":\"" + who + " ");
    assertNotEquals(release, named);
    Files.writeString(said, named);
    Ran read = done("ledger", "adopt", given.toString(), "--store", store());
    assertTrue(read.out().contains("names somebody who was taken out"), read.out());
    assertFalse(read.out().contains(who), read.out());
    assertFalse(
        Files.readString(folder.resolve("store").resolve(ReleaseLedger.FILE)).contains(who));
    Files.writeString(said, release);
    Ran again = done("ledger", "adopt", given.toString(), "--store", store());
    assertTrue(again.out().startsWith(MONTH + ": read back from "), again.out());
  }

  @Test
  void monthsGivenOutByOtherMeansLeaveTheQuarterUntold() {
    assertEquals(ExitCode.DONE, report("--audience", "funder", "--already-released").exit());
    String listed = done("ledger", "--store", store(), "--format", "csv").out();
    assertTrue(listed.contains("2026-08,everything until then is taken to be public"), listed);
    assertTrue(listed.lines().anyMatch(l -> l.contains("2026-Q3") && l.endsWith(",everything")));
  }

  @Test
  void aDesignOfOnesOwnBeginsWithTheUsualOne() throws IOException {
    String usual = done("ledger", "design").out();
    assertEquals(ReleaseDesignReader.shipped(), ReleaseDesignReader.read(usual, "release.yaml"));
    Path own = folder.resolve("release.yaml");
    Files.writeString(own, usual.replace("recipient: Funders", "recipient: The city"));
    assertEquals(ExitCode.DONE, report("--audience", "funder", "--release", own.toString()).exit());
    assertTrue(done("ledger", "--store", store()).out().contains("The city"));
    Files.writeString(own, usual.replace("rates_from: 30", "rates_from: 3"));
    Ran refused = report("--release", own.toString());
    assertEquals(ExitCode.USAGE, refused.exit());
    assertTrue(refused.err().contains("release.yaml line "), refused.err());
  }
}
