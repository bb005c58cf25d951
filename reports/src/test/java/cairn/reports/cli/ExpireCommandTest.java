package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are kept as long as the plan says. */
final class ExpireCommandTest {
  @TempDir private Path folder;
  private KeyedProgram program;

  @BeforeEach
  void ingest() throws IOException {
    program = new KeyedProgram(folder);
    KeyedProgram.write(program.in, "qx7732,alcohol,2027-06-01,2027-06-07,self_report,1\n");
    KeyedProgram.done("ingest", "--in", program.in, "--store", program.store);
    KeyedProgram.done("analyze", "--store", program.store, "--month", "2026-03");
  }

  private Ran expire(String month, String years, Object... more) throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.yaml"), years + "\n");
    return KeyedProgram.run(
        Stream.concat(
                Stream.of("expire", "--store", program.store, "--month", month, "--plan", plan),
                Stream.of(more))
            .toArray());
  }

  @Test
  void whoeverWasKeptSoLongIsTakenOutAndNobodyElse() throws IOException {
    Ran early = expire("2028-03", "keep_records_years: 2");
    assertEquals(ExitCode.DONE, early.exit(), early.err());
    assertTrue(early.out().startsWith("Of 2 people the records tell nothing from 2026-04-01 on"));
    assertEquals(Set.of(), program.traces("qx7731", "qx7733"));
    assertTrue(program.traces("qx7732").size() > 3);
    assertTrue(early.out().contains("Certificate: 2 people were not kept longer"), early.out());
    assertTrue(early.out().contains("Versions of results removed: 1"), early.out());
    KeyedProgram.done("verify", "--store", program.store);
    KeyedProgram.done("analyze", "--store", program.store, "--month", "2026-03");
    assertTrue(expire("2028-03", "keep_records_years: 2").out().startsWith("Of 0 people"));
  }

  @Test
  void theLastDayStillKeepsAPerson() throws IOException {
    assertTrue(
        expire("2028-02", "keep_records_years: 2", "--look").out().startsWith("Of 0 people"));
    assertTrue(
        expire("2028-03", "keep_records_years: 2", "--look").out().startsWith("Of 2 people"));
    assertTrue(program.traces("qx7731").size() > 3, "a look changes nothing");
    assertTrue(Files.exists(program.store.resolve("results/2026-03")));
  }

  @Test
  void aPlanThatSaysNothingTakesNobodyOut() throws IOException {
    Ran none = expire("2099-01", "seed: 1");
    assertEquals(ExitCode.USAGE, none.exit());
    assertTrue(none.err().contains("keep_records_years"), none.err());
    Ran wrong = expire("2099-01", "keep_records_years: 0");
    assertEquals(ExitCode.USAGE, wrong.exit());
    assertTrue(wrong.err().contains("plan.yaml line 1"), wrong.err());
  }

  @Test
  void thePlanOfTheRecordsHoldsWithoutAnother() throws IOException {
    KeyedProgram.write(program.in, "qx7732,alcohol,2027-06-01,2027-06-07,self_report,2\n");
    Files.writeString(program.in.resolve("plan.yaml"), "keep_records_years: 1\n");
    KeyedProgram.done("ingest", "--in", program.in, "--store", program.store);
    Ran looked =
        KeyedProgram.done("expire", "--store", program.store, "--month", "2027-04", "--look");
    assertTrue(looked.out().startsWith("Of 2 people the records tell nothing from 2026-05-01"));
  }
}
