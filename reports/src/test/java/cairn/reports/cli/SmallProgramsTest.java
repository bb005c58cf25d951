package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cairn.analysis.question.people.PeopleRow;
import cairn.ingest.store.Place;
import cairn.ingest.store.Snapshot;
import cairn.ingest.store.Store;
import cairn.ingest.store.part.PartReader;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.job.Audience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every program gets its reports, down to the smallest: whatever its seed and shape, {@code
 * monthly} ends with 0, the files of every audience are there, and every number of every result is
 * one that can be, or missing with its reason.
 *
 * <p>{@code -Dcairn.smallPrograms=300} runs that many, {@code -Dcairn.smallProgramsFrom=17} begins
 * with that seed.
 */
final class SmallProgramsTest {
  private static final int USUAL = 40;
  private static final String VIGNETTES = System.getProperty("cairn.sampleData") + "/vignettes";

  @TempDir private static Path folder;

  @BeforeAll
  static void nothingAtAllIsAProgramToo() throws IOException {
    SmallProgram nobody = SmallProgram.of(0).without("groups", "clients");
    assertEquals(List.of(), faults(nobody, folder.resolve("nobody")), nobody.toString());
  }

  @Test
  void everySmallProgramGetsItsReports() throws IOException {
    long from = Long.getLong("cairn.smallProgramsFrom", 1);
    long until = from + Long.getLong("cairn.smallPrograms", USUAL);
    Map<String, List<String>> programs = new TreeMap<>();
    for (long seed = from; seed < until; seed++) {
      SmallProgram program = SmallProgram.of(seed);
      Path own = folder.resolve("program-" + seed);
      for (String fault : faults(program, own)) {
        String kind = fault.substring(0, fault.contains(":") ? fault.indexOf(':') : fault.length());
        programs.computeIfAbsent(kind, k -> new ArrayList<>()).add(program + "\n    " + fault);
      }
      delete(own);
    }
    if (!programs.isEmpty()) {
      StringBuilder told = new StringBuilder("run one again with -Dcairn.smallPrograms=1");
      told.append(" -Dcairn.smallProgramsFrom=SEED\n");
      programs.forEach(
          (kind, all) -> told.append(all.size()).append(" x ").append(all.get(0)).append('\n'));
      fail(told.toString());
    }
  }

  @Test
  void theReportsOfNobodyAndOfOneSayOnlyWhatIsTrue() throws IOException {
    String nobody = page(folder.resolve("nobody"), SmallProgram.of(0));
    assertTrue(nobody.contains("Nothing is on record yet that could be checked."));
    assertTrue(nobody.contains("There is nobody in the records yet."));
    SmallProgram one = SmallProgram.of(0).ofSize(1, 3);
    Path own = folder.resolve("one");
    assertEquals(List.of(), faults(one, own), one.toString());
    String page = page(own, one);
    for (String absurd :
        List.of("With 1 parts", "not reached and not reached", "All 6 checks", "Between 0% (")) {
      assertFalse(page.contains(absurd), absurd);
    }
  }

  private static String page(Path own, SmallProgram program) throws IOException {
    Path reports = own.resolve("store/reports").resolve(program.month().toString());
    return Files.readString(reports.resolve("evaluator/annex.html"));
  }

  @Test
  void whoNeverAttendedHasNotAttended() throws IOException {
    SmallProgram program = SmallProgram.of(0).ofSize(30, 6).without("attendance");
    Path own = folder.resolve("no-attendance");
    assertEquals(List.of(), faults(program, own), program.toString());
    Snapshot results = Store.at(own.resolve("store")).get(Place.results(program.month()));
    try (PartReader rows = results.parts().reader(PeopleRow.TABLE.table(), 0)) {
      rows.forEachRemaining(
          row -> {
            PeopleRow people = PeopleRow.TABLE.record(row);
            if (people.is(PeopleRow.Step.ATTENDED) || people.is(PeopleRow.Step.NEW_THIS_MONTH)) {
              assertEquals(0, people.n(), people.step());
            }
          });
    }
  }

  @Test
  void theVignettesGetTheirReportsInAnyMonth() throws IOException {
    Path store = folder.resolve("vignettes");
    Ran first = Ran.cairn("ingest", "--in", VIGNETTES, "--store", store.toString(), "--quiet");
    assertEquals(ExitCode.DONE, first.exit(), first.err());
    for (String month : List.of("2024-12", "2026-03", "2026-10")) {
      for (String command : List.of("analyze", "report")) {
        List<String> words =
            new ArrayList<>(
                List.of(command, "--store", store.toString(), "--month", month, "--quiet"));
        if (command.equals("report")) {
          words.addAll(List.of("--recipient", "State University", "--agreement", "DUA 2026-14"));
          words.addAll(List.of("--issued", "2026-11-02"));
        }
        Ran next = Ran.cairn(words.toArray(String[]::new));
        assertEquals(ExitCode.DONE, next.exit(), command + " " + month + ": " + next.err());
      }
      assertEquals(List.of(), published(store, month), month);
    }
  }

  private static List<String> faults(SmallProgram program, Path own) throws IOException {
    Path delivery = own.resolve("delivery");
    Path store = own.resolve("store");
    program.write(delivery);
    String month = program.month().toString();
    Ran run =
        Ran.cairn(
            "monthly",
            "--in",
            delivery.toString(),
            "--month",
            month,
            "--store",
            store.toString(),
            "--engine",
            "embedded",
            "--recipient",
            "State University",
            "--agreement",
            "DUA 2026-14",
            "--issued",
            "2026-11-02",
            "--quiet");
    return run.exit() == ExitCode.DONE
        ? published(store, month)
        : List.of("exit " + run.exit() + " " + run.err());
  }

  private static List<String> published(Path store, String month) throws IOException {
    Place results = Place.results(YearMonth.parse(month));
    List<String> faults = new ArrayList<>(ResultFaults.of(Store.at(store).get(results).parts()));
    new TableLines(Store.at(store), YearMonth.parse(month))
        .faults()
        .forEach(fault -> faults.add("cairn sql for " + fault));
    Path reports = store.resolve("reports").resolve(month);
    Map<Audience, String> files =
        Map.of(
            Audience.EVALUATOR, "report.html",
            Audience.FUNDER, "month.csv",
            Audience.PEOPLE, "easy-read.html",
            Audience.RESEARCHER, "SHA256SUMS");
    for (Audience audience : Audience.values()) {
      if (!Files.isRegularFile(reports.resolve(audience.key()).resolve(files.get(audience)))) {
        faults.add("no " + audience.key() + "/" + files.get(audience));
      }
    }
    return faults;
  }

  static void delete(Path own) throws IOException {
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
