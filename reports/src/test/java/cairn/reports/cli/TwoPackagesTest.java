package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.analysis.start.SubjectRow;
import cairn.ingest.store.Place;
import cairn.ingest.store.Store;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packages of one month subtracted, and what a study plan asks of one. */
final class TwoPackagesTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 10);
  private static final int K = 7;
  private static final Pattern VERSION = Pattern.compile("\\s*\"results\" : \"[^\"]*\",");

  @TempDir private static Path folder;
  private static Path store;
  private static KeyedProgram program;

  @BeforeAll
  static void makeTheProgram() throws IOException {
    program = new KeyedProgram(folder);
    store = program.store;
    Path in = folder.resolve("made");
    KeyedProgram.done(
        "generate", "--clients", 110, "--months", 10, "--seed", 3, "--until", MONTH, "--out", in);
    KeyedProgram.done("ingest", "--in", in, "--store", store, "--quiet");
    program.keyed("keys", "create");
    program.keyed("keys", "rotate", "--recipient", "uni-a");
  }

  private static void analyze(String plan) throws IOException {
    Path file = folder.resolve("plan.yaml");
    Files.writeString(file, plan + "\n");
    KeyedProgram.done("analyze", "--store", store, "--month", MONTH, "--plan", file, "--quiet");
  }

  private static Ran packed(Path out, Object... more) {
    List<Object> all = new ArrayList<>(List.of("package", "--store", store, "--month", MONTH));
    all.addAll(List.of("--recipient", "uni-a", "--agreement", "DUA 14", "--issued", "2026-11-02"));
    all.addAll(List.of("--out", out));
    all.addAll(Arrays.asList(more));
    return program.keyed(all.toArray());
  }

  /** People whose time is not yet over, the latest first. */
  private static List<String> tooNew(int weeks) {
    LocalDate latest = MONTH.atEndOfMonth().minusWeeks(weeks).plusDays(1);
    return Store.at(store).get(Place.results(MONTH)).parts().all(SubjectRow.TABLE.table()).stream()
        .map(SubjectRow.TABLE::record)
        .filter(row -> row.course() == 1 && row.startOn().isAfter(latest))
        .sorted(Comparator.comparing(SubjectRow::startOn).reversed())
        .map(SubjectRow::clientId)
        .toList();
  }

  /**
   * Every file but the list of sums, with the one line left out that names the results' version.
   */
  private static Map<String, String> files(Path of) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(of)) {
      for (Path file : all.filter(Files::isRegularFile).collect(Collectors.toList())) {
        String name = of.relativize(file).toString();
        if (name.equals("manifest.json")) {
          files.put(name, VERSION.matcher(Files.readString(file)).replaceFirst(""));
        } else if (!name.equals("SHA256SUMS")) {
          files.put(name, Arrays.toString(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  @Test
  void whoeverIsInNeitherIsNotToldByTheDifference() throws IOException {
    analyze("seed: 1");
    int weeks = 8;
    while (tooNew(weeks).size() < K || tooNew(weeks).size() % K == 0) {
      weeks++;
    }
    List<String> people = tooNew(weeks);
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    assertEquals(ExitCode.DONE, packed(before, "--k", K, "--weeks", weeks).exit());
    KeyedProgram.done("forget", "--store", store, "--client", people.get(0));
    analyze("seed: 1");
    assertEquals(people.size() - 1, tooNew(weeks).size(), "one person is gone");
    assertEquals(ExitCode.DONE, packed(after, "--k", K, "--weeks", weeks).exit());
    assertEquals(files(before), files(after));
    String text = Files.readString(before.resolve("README.md"));
    int from = people.size() / K * K;
    assertTrue(text.contains(from + " to " + (from + K - 1) + " people started too late"), text);
  }

  @Test
  void aPlanRaisesHowManyAreAlike() throws IOException {
    analyze("smallest_cell: 14");
    Path refused = folder.resolve("refused");
    Ran fewer = packed(refused, "--k", 13, "--weeks", 8);
    assertEquals(ExitCode.USAGE, fewer.exit());
    assertTrue(
        fewer.err().contains("--k is 14 or more: smallest_cell of the study plan raises it"),
        fewer.err());
    assertFalse(Files.exists(refused));
    Path raised = folder.resolve("raised");
    Ran made = packed(raised, "--weeks", 8);
    assertEquals(ExitCode.DONE, made.exit(), made.err());
    assertTrue(Files.readString(raised.resolve("manifest.json")).contains("\"k\" : 14,"));
    Ran checked = KeyedProgram.run("check", "--k-anonymity", raised, "--k", 14);
    assertEquals(ExitCode.DONE, checked.exit(), checked.out());
    analyze("seed: 1");
    Ran own = packed(folder.resolve("own"), "--k", 5, "--weeks", 8);
    assertEquals(ExitCode.DONE, own.exit(), "a plan that raises nothing leaves --k as it is");
  }
}
