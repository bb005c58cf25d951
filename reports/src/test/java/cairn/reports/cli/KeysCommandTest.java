package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.keys.Keystore;
import cairn.ingest.keys.Passphrase;
import cairn.ingest.keys.Pseudonym;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys as somebody at a program uses and mistreats them. */
final class KeysCommandTest {
  @TempDir private Path folder;
  private KeyedProgram program;

  @BeforeEach
  void write() throws IOException {
    program = new KeyedProgram(folder);
    assertEquals(ExitCode.DONE, program.keyed("keys", "create").exit());
  }

  private String pseudonym(String id) {
    Keystore opened = Keystore.open(program.keys, Passphrase.of(program.passphrase), List.of());
    return opened.own().pseudonym(Pseudonym.Kind.PERSON, id);
  }

  private static void refused(int exit, String said, Ran ran) {
    assertEquals(exit, ran.exit(), ran.err());
    assertTrue(ran.err().contains(said), ran.err());
    for (String id : KeyedProgram.IDS) {
      assertFalse((ran.out() + ran.err()).contains(id), "an id is repeated");
    }
  }

  @Test
  void theWholeMonthRunsOnPseudonymsAndTheOriginalFindsThePerson() throws IOException {
    Ran month = program.monthlyKeyed();
    assertEquals(ExitCode.DONE, month.exit(), month.err());
    assertEquals(Set.of(), program.traces(KeyedProgram.IDS));
    assertTrue(program.traces(pseudonym("qx7731")).size() > 3);
    Ran explained =
        program.keyed(
            "explain", "--store", program.store, "--month", "2026-03", "--client", "qx7731");
    assertEquals(ExitCode.DONE, explained.exit(), explained.err());
    assertTrue(explained.out().contains("12 sessions"), explained.out());
    Ran same =
        KeyedProgram.done(
            "explain",
            "--store",
            program.store,
            "--month",
            "2026-03",
            "--client",
            pseudonym("qx7731"));
    assertEquals(explained.out(), same.out());
    refused(
        ExitCode.USAGE,
        "ids of this store are keyed",
        KeyedProgram.run(
            "explain", "--store", program.store, "--month", "2026-03", "--client", "qx7731"));
    refused(
        ExitCode.USAGE,
        "hold no such person",
        program.keyed(
            "explain", "--store", program.store, "--month", "2026-03", "--client", "QX7731"));
    assertTrue(
        Files.readString(program.store.resolve("reports/2026-03/evaluator/annex.html"))
            .contains("Key id"));
    KeyedProgram.done("analyze", "--store", program.store, "--month", "2026-02");
    KeyedProgram.done("verify", "--store", program.store);
  }

  @Test
  void aStatementOfAttendanceIsFoundByTheOriginalAndEnteredByThePseudonym() throws IOException {
    assertEquals(ExitCode.DONE, program.monthlyKeyed().exit());
    Ran ran =
        program.keyed(
            "attendance",
            "--store",
            program.store,
            "--client",
            "qx7732",
            "--from",
            "2026-01-01",
            "--until",
            "2026-01-31",
            "--recipient",
            "Court",
            "--purpose",
            "release",
            "--consent",
            "file 1",
            "--consent-until",
            "2026-12-31",
            "--issued",
            "2026-02-01",
            "--out",
            folder.resolve("out"));
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    String log = Files.readString(program.store.resolve("disclosures.csv"));
    assertTrue(log.contains("," + pseudonym("qx7732") + ","), log);
    assertFalse(log.contains("qx7732"));
  }

  @Test
  void oneStoreHasOneKey() throws IOException {
    assertEquals(ExitCode.DONE, program.monthlyKeyed().exit());
    KeyedProgram.write(program.in, "qx7731,alcohol,2025-12-01,2025-12-07,self_report,1\n");
    Ran without = program.monthly();
    refused(ExitCode.USAGE, "name its keystore with --keys", without);
    assertFalse(without.err().contains("clients.csv"), "nothing is told of rows under another key");
    Path other = folder.resolve("keys/other.p12");
    KeyedProgram.done("keys", "create", "--keys", other, "--passphrase-file", program.passphrase);
    refused(
        ExitCode.USAGE,
        "begin another --store",
        KeyedProgram.run(
            "monthly",
            "--in",
            program.in,
            "--store",
            program.store,
            "--month",
            "2026-03",
            "--keys",
            other,
            "--passphrase-file",
            program.passphrase));
    refused(
        ExitCode.USAGE,
        "another keystore's",
        KeyedProgram.run(
            "keys",
            "verify",
            "--store",
            program.store,
            "--keys",
            other,
            "--passphrase-file",
            program.passphrase));
    refused(
        ExitCode.USAGE,
        "name the other keystore",
        KeyedProgram.run(
            "explain",
            "--store",
            program.store,
            "--month",
            "2026-03",
            "--client",
            "qx7731",
            "--keys",
            other,
            "--passphrase-file",
            program.passphrase));
    Ran verified = program.keyed("keys", "verify", "--store", program.store);
    assertEquals(ExitCode.DONE, verified.exit(), verified.err());
    assertTrue(verified.out().contains("own"));
    assertEquals(ExitCode.DONE, program.monthlyKeyed().exit());
  }

  @Test
  void aStoreThatBeganWithoutKeysGoesOnWithout() throws IOException {
    assertEquals(ExitCode.DONE, program.monthly().exit());
    KeyedProgram.write(program.in, "qx7731,alcohol,2025-12-01,2025-12-07,self_report,1\n");
    refused(ExitCode.USAGE, "the store's records are not keyed", program.monthlyKeyed());
    assertEquals(
        ExitCode.USAGE,
        program.keyed("check", "--in", program.in, "--store", program.store).exit());
    assertEquals(ExitCode.DONE, program.keyed("check", "--in", program.in).exit());
    assertEquals(ExitCode.DONE, program.monthly().exit());
  }

  @Test
  void aKeystoreLiesNowhereNearRows() throws IOException {
    Path inside = program.in.resolve("program.p12");
    Files.copy(program.keys, inside);
    Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rw-------"));
    refused(
        ExitCode.USAGE,
        "where rows are",
        KeyedProgram.run(
            "ingest",
            "--in",
            program.in,
            "--store",
            program.store,
            "--keys",
            inside,
            "--passphrase-file",
            program.passphrase));
    Path here = folder.resolve("new-store/program.p12");
    Files.createDirectories(here.getParent());
    Files.move(inside, here);
    refused(
        ExitCode.USAGE,
        "where rows are",
        KeyedProgram.run(
            "ingest",
            "--in",
            program.in,
            "--store",
            here.getParent(),
            "--keys",
            here,
            "--passphrase-file",
            program.passphrase));
    assertFalse(Files.exists(program.store.resolve("records")));
  }

  @Test
  void thePassphraseIsNoArgumentAndAWrongOneOpensNothing() throws IOException {
    refused(ExitCode.USAGE, "Unknown option", program.keyed("keys", "verify", "--passphrase", "x"));
    refused(
        ExitCode.USAGE,
        "no terminal to ask",
        KeyedProgram.run("keys", "verify", "--keys", program.keys));
    Files.writeString(program.passphrase, "wrong horse battery\n");
    refused(ExitCode.USAGE, "does not open", program.keyed("keys", "verify"));
    refused(ExitCode.USAGE, "does not open", program.monthlyKeyed());
    assertFalse(Files.exists(program.store.resolve("records")));
    refused(ExitCode.USAGE, "name the keystore", KeyedProgram.run("keys", "verify"));
    refused(ExitCode.USAGE, "never written over", program.keyed("keys", "create"));
  }

  /** A folder to begin in may bring its keystore, which lies elsewhere. */
  @Test
  void initAndDeidentifySetOneUp() throws IOException {
    Path fresh = folder.resolve("keys/fresh.p12");
    Object[] init = {
      "init", folder.resolve("ours"), "--keys", fresh, "--passphrase-file", program.passphrase
    };
    assertTrue(KeyedProgram.done(init).err().contains("the program's own key: k-"));
    assertFalse(KeyedProgram.done(init).err().contains("made:"), "it is there now");
    init[3] = folder.resolve("ours/program.p12");
    refused(ExitCode.USAGE, "where rows are", KeyedProgram.run(init));
    Path raw = Path.of(System.getProperty("cairn.sampleData"), "raw");
    Path other = folder.resolve("keys/other.p12");
    Ran made =
        KeyedProgram.done(
            "deidentify",
            "--in",
            raw,
            "--out",
            folder.resolve("out"),
            "--rules",
            raw.resolve("rules.yaml"),
            "--keys",
            other,
            "--passphrase-file",
            program.passphrase);
    assertTrue(made.out().startsWith("made: " + other), made.out());
  }

  @Test
  void aRecipientGetsAKeyAndTheOwnKeyIsNotRotated() {
    String own = pseudonym("qx7731");
    Ran none = program.keyed("keys", "rotate");
    refused(ExitCode.USAGE, "is not rotated", none);
    Ran one = program.keyed("keys", "rotate", "--recipient", "university");
    Ran two = program.keyed("keys", "rotate", "--recipient", "university");
    assertEquals(ExitCode.DONE, two.exit(), two.err());
    assertFalse(one.out().equals(two.out()));
    assertEquals(own, pseudonym("qx7731"));
    refused(
        ExitCode.USAGE, "small letters", program.keyed("keys", "rotate", "--recipient", "Dr X"));
  }

  /** The example, from raw exports to a report; another recipient's ids are other ones. */
  @Test
  void theExampleOfRawExportsMakesAMonth() throws IOException {
    Path raw = Path.of(System.getProperty("cairn.sampleData"), "raw");
    Path out = folder.resolve("delivery");
    Object[] made = {"deidentify", "--in", raw, "--out", out, "--rules", raw.resolve("rules.yaml")};
    Ran ran = program.keyed(made);
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    assertTrue(ran.out().contains("13 columns read = 1 kept + 5 turned + 7 dropped"), ran.out());
    assertTrue(ran.err().contains("Patients.csv line 13: age_at_intake"), ran.err());
    refused(ExitCode.USAGE, "holds something already", program.keyed(made));
    refused(
        ExitCode.USAGE,
        "--in is no folder",
        program.keyed(
            "deidentify", "--in", folder.resolve("nowhere"), "--out", raw, "--rules", made[6]));
    made[4] = raw.resolve("out");
    refused(ExitCode.USAGE, "--out lies in --in", program.keyed(made));
    KeyedProgram.done("monthly", "--in", out, "--store", program.store, "--audience", "evaluator");
    Ran explained =
        program.keyed(
            "explain",
            "--store",
            program.store,
            "--month",
            "2026-10",
            "--client",
            Files.readAllLines(raw.resolve("Goals.csv")).get(1).split(",")[1]);
    assertEquals(ExitCode.DONE, explained.exit(), explained.err());
    made[4] = folder.resolve("theirs");
    refused(
        ExitCode.USAGE,
        "no key for that recipient",
        program.keyed(concat(made, "--recipient", "university")));
    assertEquals(
        ExitCode.DONE, program.keyed("keys", "rotate", "--recipient", "university").exit());
    assertEquals(ExitCode.DONE, program.keyed(concat(made, "--recipient", "university")).exit());
    String ours = Files.readString(out.resolve("clients.csv"));
    for (String line : Files.readAllLines(folder.resolve("theirs/clients.csv"))) {
      String id = line.substring(0, line.indexOf(','));
      assertEquals(id.equals("client_id"), ours.contains(id));
    }
  }

  private static Object[] concat(Object[] words, Object... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray();
  }
}
