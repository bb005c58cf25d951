package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.source.InputFormat;
import cairn.ingest.source.RowReader;
import cairn.ingest.store.disk.Checksum;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.researcher.HandedLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of people for researchers, of a made-up program, as those would try to find somebody. */
final class PackageCommandTest {
  /** As the generator names people, their goals, sites and groups. */
  private static final Pattern ORIGINAL = Pattern.compile("(?<![A-Za-z0-9])[ps]0\\d{3}");

  private static final Pattern DAY = Pattern.compile("(?<!\\d)(19|20)\\d\\d-[01]\\d(-[0-3]\\d)?");
  private static final String MONTH = "2026-10";

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
    KeyedProgram.done(
        "monthly", "--in", in, "--store", store, "--month", MONTH, "--audience", "evaluator");
    assertEquals(ExitCode.DONE, program.keyed("keys", "create").exit());
    for (String recipient : List.of("uni-a", "uni-b")) {
      assertEquals(ExitCode.DONE, program.keyed("keys", "rotate", "--recipient", recipient).exit());
    }
  }

  private static Ran packed(Path in, String recipient, Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("package", "--store", in, "--month", MONTH, "--recipient", recipient));
    all.addAll(List.of("--agreement", "DUA 14", "--weeks", 13, "--out", out));
    all.addAll(Arrays.asList(more));
    if (!all.contains("--issued")) {
      all.addAll(List.of("--issued", "2026-11-02"));
    }
    if (!all.contains("--k")) {
      all.addAll(List.of("--k", 7));
    }
    return program.keyed(all.toArray());
  }

  private static Path made(String recipient, String name) {
    Path out = folder.resolve(name);
    Ran ran = packed(store, recipient, out);
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
    return out;
  }

  private static List<Path> files(Path of) throws IOException {
    try (Stream<Path> files = Files.walk(of)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<List<String>> rows(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try (RowReader reader = InputFormat.read(file)) {
      rows.add(reader.header());
      while (reader.next()) {
        List<String> row = new ArrayList<>();
        for (int at = 0; at < reader.size(); at++) {
          row.add(String.valueOf(reader.cells()[at]));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Set<String> ids(Path of) {
    TreeSet<String> ids = new TreeSet<>();
    rows(of.resolve("tables/people.csv")).stream().skip(1).forEach(row -> ids.add(row.get(0)));
    return ids;
  }

  /** What a file holds: its text, or the cells behind its bytes. */
  private static String text(Path file) throws IOException {
    return file.toString().endsWith(".parquet")
        ? rows(file).toString() + Files.readString(file, StandardCharsets.ISO_8859_1)
        : Files.readString(file);
  }

  @Test
  void noFileHoldsADayOrAnOriginalId() throws IOException {
    Path out = made("uni-a", "looked-at");
    int looked = 0;
    for (Path file : files(out)) {
      String text = text(file);
      assertFalse(ORIGINAL.matcher(text).find(), file + " holds an original id");
      if (!file.toString().endsWith(".parquet")) {
        assertFalse(DAY.matcher(text).find(), file + " holds a day or a month");
      } else {
        assertFalse(DAY.matcher(rows(file).toString()).find(), file + " holds a day or a month");
      }
      assertFalse(file.toString().contains(MONTH));
      looked++;
    }
    assertTrue(looked > 35, "files looked at: " + looked);
  }

  @Test
  void everyClassHasAtLeastKPeople() {
    Path out = made("uni-a", "classes");
    List<List<String>> people = rows(out.resolve("tables/people.csv"));
    assertTrue(people.size() > 30, "people: " + people.size());
    Map<List<String>, Integer> classes = new TreeMap<>((a, b) -> a.toString().compareTo("" + b));
    int last = people.get(0).indexOf("mandated");
    people.stream()
        .skip(1)
        .forEach(row -> classes.merge(row.subList(1, last + 1), 1, Integer::sum));
    assertTrue(classes.values().stream().allMatch(n -> n >= 7), classes.values().toString());
    Ran checked = KeyedProgram.run("check", "--k-anonymity", out, "--k", 7);
    assertEquals(ExitCode.DONE, checked.exit(), checked.out() + checked.err());
    assertTrue(checked.out().contains("0 classes of fewer than 7"), checked.out());
    assertEquals(
        ExitCode.PRIVACY,
        KeyedProgram.run("check", "--k-anonymity", out, "--by", "person_id").exit());
    assertEquals(
        ExitCode.USAGE, KeyedProgram.run("check", "--k-anonymity", out, "--by", "dob").exit());
  }

  @Test
  void everybodyIsSeenForTheSameTime() {
    Path out = made("uni-a", "time");
    List<List<String>> words = rows(out.resolve("tables/use_words.csv"));
    assertTrue(words.size() > 30);
    words.stream()
        .skip(1)
        .forEach(row -> assertEquals(13, row.get(2).replaceFirst("^'", "").length()));
    for (String table : List.of("goals", "goal_reviews", "stages", "scales", "episodes")) {
      List<List<String>> rows = rows(out.resolve("tables/" + table + ".csv"));
      int day =
          rows.get(0)
              .indexOf(
                  rows.get(0).stream()
                      .filter(name -> name.endsWith("_day"))
                      .findFirst()
                      .orElseThrow());
      for (List<String> row : rows.subList(1, rows.size())) {
        int on = Integer.parseInt(row.get(day));
        assertTrue(on >= -28 && on < 91, table);
      }
    }
  }

  @Test
  void idsAreTheRecipientsOwnAndBytesTheSame() throws IOException {
    Path one = made("uni-a", "one");
    Path again = made("uni-a", "again");
    Path other = made("uni-b", "other");
    assertEquals(Checksum.of(one.resolve("SHA256SUMS")), Checksum.of(again.resolve("SHA256SUMS")));
    for (Path file : files(one)) {
      assertEquals(Checksum.of(file), Checksum.of(again.resolve(one.relativize(file))));
    }
    Set<String> both = ids(one);
    assertEquals(ids(again), both);
    assertTrue(both.stream().allMatch(id -> id.matches("P1[B-Z]{20}")));
    assertEquals(both.size(), ids(other).size());
    both.retainAll(ids(other));
    assertEquals(Set.of(), both, "two recipients cannot put theirs together");
  }

  @Test
  void theMadeUpCopyHasTheSameColumnsAndNobody() throws IOException {
    Path out = made("uni-a", "copy");
    Set<String> real = ids(out);
    for (Path file : files(out.resolve("synthetic"))) {
      List<List<String>> copy = rows(file);
      Path like = out.resolve(out.resolve("synthetic").relativize(file));
      assertEquals(rows(like).get(0), copy.get(0));
      for (String id : real) {
        assertFalse(copy.toString().contains(id), "somebody's id is in the copy");
      }
    }
    Path synthetic = out.resolve("synthetic/tables/people.csv");
    assertEquals(real.size() + 1, rows(synthetic).size());
    Path elsewhere = folder.resolve("seeded");
    assertEquals(ExitCode.DONE, packed(store, "uni-a", elsewhere, "--seed", 2).exit());
    assertFalse(
        Files.readString(synthetic)
            .equals(Files.readString(elsewhere.resolve("synthetic/tables/people.csv"))));
  }

  @Test
  void somebodyIsNamedAndTheFolderIsNew() throws IOException {
    Path out = folder.resolve("refused");
    Ran nobody = program.keyed("package", "--store", store, "--month", MONTH, "--out", out);
    assertEquals(ExitCode.USAGE, nobody.exit());
    assertTrue(nobody.err().contains("--agreement"), nobody.err());
    List<Object> words = new ArrayList<>(List.of("package", "--store", store, "--month", MONTH));
    words.addAll(List.of("--out", out, "--recipient", "uni-a", "--agreement", "DUA 14"));
    Ran undated = program.keyed(words.toArray());
    assertEquals(ExitCode.USAGE, undated.exit());
    assertTrue(undated.err().contains("--issued 2026-11-02"), undated.err());
    assertFalse(undated.err().contains("--recipient NAME"), undated.err());
    Ran stranger = packed(store, "uni-c", out);
    assertEquals(ExitCode.USAGE, stranger.exit());
    assertTrue(stranger.err().contains("cairn keys rotate"), stranger.err());
    assertEquals(ExitCode.USAGE, packed(store, "uni-a", out, "--k", 4).exit());
    assertEquals(ExitCode.PRIVACY, packed(store, "uni-a", out, "--k", 500).exit());
    assertEquals(ExitCode.USAGE, packed(store, "uni-a", folder.resolve("keys")).exit());
    assertFalse(Files.exists(out), "nothing is written where it is refused");
  }

  @Test
  void whoeverIsForgottenIsInNoPackageAndItsHoldersAreNamed() throws IOException {
    Path in = folder.resolve("in-forgotten");
    Path own = folder.resolve("store-forgotten");
    KeyedProgram.done(
        "generate", "--clients", 60, "--months", 9, "--seed", 4, "--until", MONTH, "--out", in);
    KeyedProgram.done(
        "monthly", "--in", in, "--store", own, "--month", MONTH, "--audience", "evaluator");
    Path before = folder.resolve("before");
    assertEquals(ExitCode.DONE, packed(own, "uni-a", before, "--issued", "2026-11-02").exit());
    String line = Files.readAllLines(own.resolve(HandedLog.FILE)).get(1);
    String sum = Checksum.of(before.resolve("SHA256SUMS"));
    assertTrue(line.startsWith("2026-11-02,people,2026-10,uni-a,DUA 14,k-"), line);
    assertTrue(line.endsWith("," + sum), line);
    for (int person = 1; person <= 12; person++) {
      Ran ran = KeyedProgram.run("forget", "--store", own, "--client", "p%06d".formatted(person));
      assertEquals(ExitCode.DONE, ran.exit(), ran.err());
      assertTrue(ran.out().contains("  uni-a (DUA 14): 2026-10"), ran.out());
    }
    KeyedProgram.done("analyze", "--store", own, "--month", MONTH);
    Path after = folder.resolve("after");
    assertEquals(ExitCode.DONE, packed(own, "uni-a", after).exit());
    int gone = 0;
    Set<String> still = ids(after);
    for (String id : ids(before)) {
      gone += still.contains(id) ? 0 : 1;
    }
    assertTrue(gone >= 1, "nobody of the twelve was in the package before");
  }
}
