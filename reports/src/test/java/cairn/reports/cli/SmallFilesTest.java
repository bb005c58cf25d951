package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No small file may be a large one, wherever it comes in. */
final class SmallFilesTest {
  private static final String LIMIT = "is larger than 1 MiB, which no ";
  private static final String CELL = "canary";

  @TempDir private Path folder;
  private Path delivery;
  private Path large;

  @BeforeEach
  void makeThem() throws IOException {
    delivery = folder.resolve("delivery");
    assertEquals(
        ExitCode.DONE,
        Ran.cairn(
                "generate",
                "--clients",
                "5",
                "--months",
                "2",
                "--seed",
                "1",
                "--out",
                delivery.toString())
            .exit());
    large = Files.writeString(folder.resolve("large.yaml"), ("# " + CELL + "\n").repeat(120_000));
  }

  private Ran check(int exit, Object... more) {
    List<Object> words = new ArrayList<>(List.of("check", "--in", delivery));
    words.addAll(List.of(more));
    return run(exit, words.toArray());
  }

  private static Ran run(int exit, Object... words) {
    Ran ran =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> Ran.cairn(Stream.of(words).map(Object::toString).toArray(String[]::new)));
    assertEquals(exit, ran.exit(), ran.out() + ran.err());
    assertFalse((ran.out() + ran.err()).contains(CELL), "nothing of the file is repeated");
    return ran;
  }

  private Path into(String name) throws IOException {
    Path file = delivery.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.copy(large, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aDeliverysOwn() throws IOException {
    check(ExitCode.DONE);
    for (String name : List.of("delivery.yaml", "plan.yaml", "catalogue/group_types.yaml")) {
      Path file = into(name);
      Ran ran = check(ExitCode.INPUT);
      assertTrue(ran.out().contains(name + ": " + LIMIT), ran.out());
      Files.delete(file);
    }
    for (int i = 0; i < 60; i++) {
      Files.writeString(delivery.resolve("catalogue/" + i + ".yaml"), "");
    }
    assertTrue(check(ExitCode.INPUT).out().contains("holds 60 files; there are "));
  }

  @Test
  void thoseThatTheCommandLineNames() {
    Path store = folder.resolve("store");
    run(ExitCode.DONE, "ingest", "--in", delivery, "--store", store);
    String plan = LIMIT + "plan is";
    String definitions = LIMIT + "set of definitions is";
    for (List<Object> words :
        List.<List<Object>>of(
            List.of(plan, "analyze", "--store", store, "--month", "2026-10", "--plan", large),
            List.of(
                definitions,
                "analyze",
                "--store",
                store,
                "--month",
                "2026-10",
                "--definitions",
                large),
            List.of(
                plan,
                "explain",
                "--store",
                store,
                "--month",
                "2026-10",
                "--client",
                "x",
                "--plan",
                large),
            List.of(
                definitions,
                "explain",
                "--store",
                store,
                "--month",
                "2026-10",
                "--client",
                "x",
                "--definitions",
                large),
            List.of(
                plan, "monthly", "--in", delivery, "--store", store, "--month", "2026-10", "--plan",
                large),
            List.of(definitions, "definitions", "list", "--definitions", large))) {
      Ran ran = run(ExitCode.USAGE, words.subList(1, words.size()).toArray());
      assertTrue(ran.err().contains("large.yaml " + words.get(0)), ran.err());
    }
  }

  @Test
  void oneThatStandsForMoreThanItSays() throws IOException {
    StringBuilder rule = new StringBuilder("- id: X-1\n  rule: &r0 {no_use: {days: 7}}\n");
    for (int i = 1; i < 25; i++) {
      rule.append("- id: X-" + i + "1\n  rule: &r" + i + " {all_of: [*r" + (i - 1) + ", *r");
      rule.append((i - 1) + "]}\n");
    }
    Path bomb = Files.writeString(folder.resolve("bomb.yaml"), rule);
    Ran ran = run(ExitCode.USAGE, "definitions", "list", "--definitions", bomb);
    assertTrue(ran.err().contains("stand for too many values"), ran.err());
    Path itself = Files.writeString(folder.resolve("itself.yaml"), "&a [*a, {rule: *a}]\n");
    ran = run(ExitCode.USAGE, "definitions", "list", "--definitions", itself);
    assertTrue(ran.err().contains("stand for too many values"), ran.err());
  }

  @Test
  void aQueryOfAMapping() throws IOException {
    Path mapping = Files.createDirectories(folder.resolve("mapping"));
    Files.copy(large, mapping.resolve("clients.sql"));
    Path store = folder.resolve("store");
    Ran ran =
        run(ExitCode.INPUT, "ingest", "--in", delivery, "--mapping", mapping, "--store", store);
    assertTrue(ran.err().contains("clients.sql: " + LIMIT + "query of a mapping is"), ran.err());
    for (String name : List.of("plan.yaml", "delivery.yaml", "catalogue/group_types.yaml")) {
      Path carried = mapping.resolve(name);
      Files.createDirectories(carried.getParent());
      Files.copy(large, carried);
      ran = check(ExitCode.INPUT, "--mapping", mapping);
      assertTrue(ran.out().contains(name + ": " + LIMIT), ran.out() + ran.err());
    }
  }
}
