package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is forgotten, as the person who asked for it would try it. */
final class ForgetCommandTest {
  @TempDir private Path folder;
  private KeyedProgram program;

  @BeforeEach
  void write() throws IOException {
    program = new KeyedProgram(folder);
  }

  private Ran forget(String who, Object... more) {
    Stream<Object> words = Stream.of("forget", "--store", program.store, "--client", who);
    return KeyedProgram.run(Stream.concat(words, Stream.of(more)).toArray());
  }

  private static void refused(String said, Ran ran) {
    assertEquals(ExitCode.USAGE, ran.exit(), ran.err());
    assertTrue(ran.err().contains(said), ran.err());
    assertFalse((ran.out() + ran.err()).toLowerCase(Locale.ROOT).contains("qx77"));
  }

  @Test
  void nothingIsLeftAndTheCertificateNamesNobody() throws IOException {
    assertEquals(ExitCode.DONE, program.monthly().exit());
    KeyedProgram.done("analyze", "--store", program.store, "--month", "2026-02");
    assertTrue(program.traces("qx7731").size() > 8);
    Ran ran = forget("qx7731");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    assertFalse((ran.out() + ran.err()).contains("qx7731"));
    assertEquals(Set.of(), program.traces("qx7731"));
    for (String line :
        List.of(
            "Records: rows taken out: attendance 12, clients 1, memberships 1, use_reports 12",
            "Versions of results removed: 2",
            "Versions of reports and packages removed: 1",
            "  cairn analyze --store " + program.store + " --month 2026-02",
            "  cairn report --store " + program.store + " --month 2026-03 --audience evaluator")) {
      assertTrue(ran.out().lines().anyMatch(line::equals), ran.out());
    }
    assertEquals(List.of(Place.records()), Store.at(program.store).places());
    String months = Files.readString(program.store.resolve("reports/index.html"));
    assertFalse(months.contains("2026-03"), "a month that is gone is listed no more");
    for (String command : List.of("verify", "repair")) {
      KeyedProgram.done(command, "--store", program.store);
    }
    KeyedProgram.done("prune", "--store", program.store, "--keep", "1");
    refused(
        "hold no such person",
        KeyedProgram.run(
            "explain", "--store", program.store, "--month", "2026-03", "--client", "qx7731"));
  }

  @Test
  void aDeliveryThatHoldsThePersonIsReadWithoutAndTheReportCounts() throws IOException {
    assertEquals(ExitCode.DONE, program.monthly().exit());
    forget("qx7732");
    assertEquals(ExitCode.DONE, program.monthly().exit(), "the same delivery again");
    KeyedProgram.write(program.in, "qx7731,alcohol,2025-12-01,2025-12-07,self_report,1\n");
    Ran again = program.monthly();
    assertEquals(ExitCode.DONE, again.exit(), again.err());
    assertTrue(
        again
            .err()
            .contains(
                "clients.csv: 3 rows read = 2 accepted + 1 rejected + 0 exact repeats; 1 of the"
                    + " rejected are of people who were forgotten"),
        again.err());
    assertEquals(Set.of(), program.traces("qx7732"));
    String report = Files.readString(program.store.resolve("reports/2026-03/evaluator/annex.html"));
    assertTrue(report.contains("People forgotten"));
    assertTrue(report.contains("Rows of forgotten people that deliveries held"));
    assertFalse(report.contains("Taken out"));
  }

  @Test
  void aPersonTakenBackIsCountedInTheNextReport() throws IOException {
    assertEquals(ExitCode.DONE, program.monthly().exit());
    Files.createDirectories(program.in.resolve("withdrawn"));
    Files.writeString(program.in.resolve("withdrawn/clients.csv"), "client_id\nqx7733\n");
    for (String table : List.of("clients", "memberships", "attendance", "use_reports")) {
      Path file = program.in.resolve(table + ".csv");
      List<String> rest =
          Files.readAllLines(file).stream().filter(line -> !line.contains("qx7733")).toList();
      Files.writeString(file, String.join("\n", rest) + "\n");
    }
    Ran month = program.monthly();
    assertEquals(ExitCode.DONE, month.exit(), month.err());
    String report = Files.readString(program.store.resolve("reports/2026-03/evaluator/annex.html"));
    assertTrue(report.contains("People taken back by deliveries"));
    assertTrue(report.contains("Rows taken back by deliveries, of all tables"));
  }

  @Test
  void twiceAnUnknownIdAnotherCaseAndNoStore() throws IOException {
    assertEquals(ExitCode.DONE, program.monthly().exit());
    refused("hold no such person, and nobody", forget("qx7739"));
    refused("differs in capitals alone", forget("QX7731"));
    assertFalse(Files.exists(folder.resolve("store.forget-key")), "nobody was forgotten yet");
    assertEquals(ExitCode.DONE, forget("qx7731").exit());
    Ran again = forget("qx7731");
    assertEquals(ExitCode.DONE, again.exit(), again.err());
    assertTrue(again.out().contains("they hold nothing of the person any more"), again.out());
    refused("hold no such person, and nobody", forget("QX7731"));
    Ran none =
        KeyedProgram.run("forget", "--store", folder.resolve("nowhere"), "--client", "qx7731");
    refused("there is no store", none);
  }

  @Test
  void aKeyedStoreForgetsByTheOriginalAndByThePseudonym() throws IOException {
    program.keyed("keys", "create");
    assertEquals(ExitCode.DONE, program.monthlyKeyed().exit());
    refused("ids of this store are keyed", forget("qx7731"));
    Ran ran = program.keyed("forget", "--store", program.store, "--client", "qx7731");
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    KeyedProgram.write(program.in, "qx7731,alcohol,2025-12-01,2025-12-07,self_report,1\n");
    Ran again = program.monthlyKeyed();
    assertTrue(again.err().contains("1 of the rejected are of people who were forgotten"));
    List<String> left =
        KeyedProgram.done(
                "sql",
                "--store",
                program.store,
                "--format",
                "csv",
                "SELECT client_id FROM clients ORDER BY 1")
            .out()
            .lines()
            .skip(1)
            .toList();
    assertEquals(2, left.size());
    assertEquals(ExitCode.DONE, forget(left.get(0)).exit());
  }

  @Test
  void theAccountingOfDisclosuresStaysWithoutTheId() throws IOException {
    assertEquals(ExitCode.DONE, program.monthly().exit());
    for (String who : List.of("qx7731", "qx7732")) {
      KeyedProgram.done(
          "attendance",
          "--store",
          program.store,
          "--client",
          who,
          "--from",
          "2026-01-01",
          "--until",
          "2026-01-31",
          "--recipient",
          "Court, Part 3",
          "--purpose",
          "release",
          "--consent",
          "file 1",
          "--consent-until",
          "2026-12-31",
          "--issued",
          "2026-02-01",
          "--out",
          folder.resolve("out-" + who));
    }
    Ran ran = forget("qx7731");
    assertTrue(ran.out().contains("A line of disclosures.csv stays"), ran.out());
    Path file = program.store.resolve("disclosures.csv");
    List<String> log = Files.readAllLines(file);
    assertEquals(3, log.size());
    assertTrue(log.get(1).matches("2026-02-01,forgotten-[0-9a-f]{32},\"Court, Part 3\",.*"));
    assertTrue(log.get(2).startsWith("2026-02-01,qx7732,"));
    assertEquals(Set.of(), program.traces("qx7731"));
  }

  @Test
  void aDamagedStoreIsMendedFirst() throws IOException {
    assertEquals(ExitCode.DONE, program.monthly().exit());
    Path results = program.store.resolve("results/2026-03").toRealPath();
    Files.delete(results.resolve("people/part-00000.parquet"));
    Ran ran = forget("qx7731");
    assertEquals(ExitCode.OUR_FAULT, ran.exit());
    assertTrue(ran.err().contains("run cairn repair"), ran.err());
    assertTrue(program.traces("qx7731").size() > 5);
  }
}
