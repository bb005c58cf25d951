package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What nobody may read is put into every column of a delivery, and then looked for everywhere: in
 * one process by the build, on Spark with {@code -Dcairn.canariesOn=spark}.
 */
final class CanariesTest {
  private static final String ENGINE = System.getProperty("cairn.canariesOn", "embedded");

  private static final List<String> FREE =
      Stream.concat(Canaries.TOLD.stream(), Canaries.NUMBERS.stream()).toList();

  /** Where ids of people belong: parts of the store, and the accounting of disclosures. */
  private static final String OF_PEOPLE =
      "\\.versions/[0-9a-f]+/[a-z_]+/part-\\d+\\.parquet|disclosures\\.csv";

  /** Of the raw exports: names, a record number, a telephone, a street, a remark. */
  private static final List<String> RAW =
      List.of("abernathy", "odalys", "6716506", "555-1950", "quarry street", "ferncliff");

  @TempDir private Path folder;
  private CanaryProgram program;

  @BeforeEach
  void aProgram() throws IOException {
    program = new CanaryProgram(folder);
  }

  private int check() {
    return program.run("check", "--in", program.in, "--engine", ENGINE).exit();
  }

  private int ingest() {
    return program
        .run("ingest", "--in", program.in, "--store", program.store, "--engine", ENGINE)
        .exit();
  }

  /** Every kind in every column of all tables at once. */
  @Test
  void whatIsRefusedIsRepeatedNowhere() throws IOException {
    for (Map.Entry<String, String> canary : Canaries.FREE.entrySet()) {
      for (String table : program.tables()) {
        program.spoil(table, canary.getValue());
      }
      assertEquals(ExitCode.INPUT, check(), canary.getKey());
      assertEquals(ExitCode.INPUT, ingest(), canary.getKey());
    }
    program.saysNoneOf(FREE);
    assertEquals(Set.of(), Canaries.traces(program.store, FREE));
    assertEquals(Set.of(), staged());
  }

  /**
   * Some kinds in one table of a sound delivery, so that rules that look across tables are reached.
   */
  @Test
  void whatIsLeftOutOfASoundDeliveryIsRepeatedNowhere() throws IOException {
    int refused = 0;
    for (String kind : List.of("an unusual code", "a number too large", "a day of birth")) {
      for (String table : program.tables()) {
        program.spoil(table, Canaries.FREE.get(kind));
        refused += ingest() == ExitCode.INPUT ? 1 : 0;
        program.mend(table);
      }
    }
    assertTrue(refused > 25 && refused < 45, "refused: " + refused);
    program.saysNoneOf(FREE);
    TreeSet<String> kept = Canaries.traces(program.store, FREE);
    // An id is whatever the program likes, so that a code of meetings is one.
    kept.removeIf(path -> path.matches("\\.versions/[0-9a-f]+/sessions/part-\\d+\\.parquet"));
    assertEquals(Set.of(), kept);
    assertEquals(Set.of(), staged());
  }

  @Test
  void namesOfColumnsFilesAndSettingsAreNotRepeatedEither() throws IOException {
    List<String> lines = new ArrayList<>(program.lines("clients.csv"));
    lines.replaceAll(line -> line + ",");
    lines.set(0, program.lines("clients.csv").get(0) + ",Zebrowitz");
    program.with("clients.csv", lines);
    assertEquals(ExitCode.INPUT, ingest());
    program.mend("clients.csv");
    Path named = Files.createDirectories(program.in.resolve("withdrawn")).resolve("clients.csv");
    Files.writeString(named, "client_id\nQuillon Zebrowitz\n");
    assertEquals(ExitCode.INPUT, ingest());
    Files.delete(named);
    Path settings = program.in.resolve("delivery.yaml");
    String asItWas = Files.readString(settings);
    Files.writeString(settings, "month: 2026-10\nprogram: Quillon Zebrowitz\n");
    assertNotEquals(ExitCode.DONE, ingest());
    Files.writeString(settings, asItWas);
    program.saysNoneOf(FREE);
    assertEquals(Set.of(), Canaries.traces(program.store, FREE));
  }

  /** Everything that touches rows, as it ends well or with an error of the person who asks. */
  @Test
  void idsStayWhereTheContractHasThem() throws IOException {
    everyCommand();
    program.saysNoneOf(CanaryProgram.PEOPLE);
    assertEquals(ExitCode.DONE, explain(CanaryProgram.SOMEBODY).exit());
    program.listenAnew();
    nobodyIn(program.store);
    nobodyIn(program.beside("made-of-raw"));
    nobodyIn(program.beside("statement"));
    program.done("forget", "--store", program.store, "--client", CanaryProgram.SOMEBODY);
    program.saysNoneOf(CanaryProgram.PEOPLE);
    assertEquals(Set.of(), Canaries.traces(program.store, List.of(CanaryProgram.SOMEBODY)));
    assertEquals(Set.of(), staged());
  }

  private void everyCommand() throws IOException {
    Path store = program.store;
    program.done("check", "--in", program.in, "--engine", ENGINE);
    program.done("ingest", "--in", program.in, "--store", store, "--engine", ENGINE);
    program.done("analyze", "--store", store, "--month", CanaryProgram.MONTH, "--engine", ENGINE);
    program.done("report", "--store", store, "--month", CanaryProgram.MONTH, "--audience", "all");
    program.done("verify", "--store", store);
    program.done("audit", "--store", store);
    for (String wrong :
        List.of(
            "SELECT error(client_id) FROM records.clients",
            "SELECT CAST(client_id AS INTEGER) FROM records.clients",
            "SELECT client_id::DATE FROM verdicts",
            "SELECT 1 / 0, client FROM records.clients",
            "COPY records.clients TO 'x.csv'")) {
      assertNotEquals(ExitCode.DONE, program.run("sql", "--store", store, wrong).exit(), wrong);
    }
    assertEquals(ExitCode.USAGE, explain("qx7799").exit());
    statement();
    rawExports();
  }

  /**
   * A name and a record number of the raw exports go nowhere, nor does anything of a rule that is
   * wrong.
   */
  private void rawExports() throws IOException {
    Path raw = Path.of(System.getProperty("cairn.sampleData"), "raw");
    Path passphrase = program.beside("passphrase");
    Files.writeString(passphrase, "correct horse battery\n");
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    Files.createDirectories(program.beside("keys"));
    Path rules = program.beside("rules.yaml");
    String right = Files.readString(raw.resolve("rules.yaml"));
    for (String each :
        List.of(
            right, right.replace("mandated: {words: Court ordered", "mandated: {words: Street"))) {
      Files.writeString(rules, each);
      Ran ran =
          program.run(
              "deidentify",
              "--in",
              raw,
              "--rules",
              rules,
              "--out",
              program.beside(each.equals(right) ? "made-of-raw" : "not-made"),
              "--keys",
              program.beside("keys/program.p12"),
              "--passphrase-file",
              passphrase);
      assertEquals(each.equals(right) ? ExitCode.DONE : ExitCode.INPUT, ran.exit(), ran.err());
    }
    program.saysNoneOf(RAW);
    assertEquals(Set.of(), Canaries.traces(program.beside("made-of-raw"), RAW));
  }

  private Ran explain(String client) {
    return program.run(
        "explain", "--store", program.store, "--month", CanaryProgram.MONTH, "--client", client);
  }

  private void statement() {
    program.done(
        "attendance",
        "--store",
        program.store,
        "--client",
        CanaryProgram.SOMEBODY,
        "--reference",
        "26-CR-114",
        "--from",
        "2026-09-01",
        "--until",
        "2026-10-31",
        "--recipient",
        "Drug court",
        "--purpose",
        "conditions of release",
        "--consent",
        "file 114",
        "--consent-until",
        "2026-12-31",
        "--issued",
        "2026-11-10",
        "--out",
        program.beside("statement"));
  }

  /** Names of places stand in what is told of a program; ids of people only where they belong. */
  private static void nobodyIn(Path made) throws IOException {
    TreeSet<String> found = Canaries.traces(made, CanaryProgram.PEOPLE);
    found.removeIf(path -> path.matches(OF_PEOPLE));
    assertEquals(Set.of(), found);
  }

  /** At each line that a run prints it breaks, with a value of a row in what is thrown. */
  @Test
  void whatBreaksInTheMiddleLeavesNothing() throws IOException {
    int lines = 0;
    boolean ended = false;
    while (!ended) {
      Broken broken = new Broken(lines += 2);
      PrintStream before = System.err;
      System.setErr(new PrintStream(broken, true, StandardCharsets.UTF_8));
      try {
        Main.run(
            "monthly",
            "--in",
            program.in.toString(),
            "--store",
            program.store.toString(),
            "--engine",
            ENGINE);
      } catch (Spilt spilt) {
        // As it would end the process.
      } finally {
        System.setErr(before);
      }
      ended = broken.left > 0;
      String said = broken.said.toString(StandardCharsets.UTF_8);
      assertFalse(Canaries.stand(said, FREE) || Canaries.stand(said, CanaryProgram.PEOPLE), said);
      assertEquals(Set.of(), staged(), "at line " + lines);
      TreeSet<String> logs = Canaries.traces(program.store.resolve(".logs"), FREE);
      assertEquals(Set.of(), logs, "at line " + lines);
      nobodyIn(program.store);
    }
    assertTrue(lines > 10, "lines: " + lines);
  }

  private Set<String> staged() throws IOException {
    return Canaries.traces(program.store.resolve(".staging"), List.of(""));
  }

  private static final class Spilt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spilt() {
      super("Quillon Zebrowitz, " + CanaryProgram.SOMEBODY);
    }
  }

  /** Takes some lines and then breaks once. */
  private static final class Broken extends OutputStream {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int left;

    Broken(int lines) {
      left = lines;
    }

    @Override
    public void write(int letter) {
      said.write(letter);
      if (letter == '\n' && left-- == 1) {
        throw new Spilt();
      }
    }
  }
}
