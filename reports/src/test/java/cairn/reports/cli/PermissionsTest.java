package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a command writes is its user's alone, at every moment, under an ordinary umask. */
final class PermissionsTest {
  @TempDir private static Path folder;
  private static Path delivery;

  @BeforeAll
  static void othersMayReadWhatIsMadeCarelessly() throws IOException {
    Path careless = Files.createFile(folder.resolve("careless"));
    assertTrue(letters(careless).endsWith("r--"), "run the tests under umask 022");
    Files.delete(careless);
    delivery = folder.resolve("program");
    run("generate", "--clients", "150", "--months", "9", "--seed", "1", "--out", delivery);
  }

  private static void run(Object... arguments) {
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    Ran ran = Ran.cairn(words);
    assertEquals(ExitCode.DONE, ran.exit(), ran.err());
  }

  private static String letters(Path path) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  /** Adds what others may read below a folder; files that go meanwhile are gone. */
  private static void look(Path root, Map<String, String> open, Map<String, String> seen) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!Files.isSymbolicLink(file)) {
          String letters = letters(file);
          seen.put(root.relativize(file).toString(), letters);
          if (!letters.endsWith("------")) {
            open.put(root.relativize(file).toString(), letters);
          }
        }
      }
    } catch (NoSuchFileException e) {
      // It was removed while it was looked at.
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof NoSuchFileException)) {
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void monthlyLeavesNothingOpenAtAnyMoment() throws InterruptedException {
    Path store = folder.resolve("store");
    Map<String, String> open = new TreeMap<>();
    Map<String, String> seen = new TreeMap<>();
    AtomicBoolean goesOn = new AtomicBoolean(true);
    Thread watch =
        new Thread(
            () -> {
              while (goesOn.get()) {
                look(store, open, seen);
                LockSupport.parkNanos(1_000_000);
              }
            });
    watch.start();
    try {
      run(
          "monthly",
          "--in",
          delivery,
          "--month",
          "2026-10",
          "--store",
          store,
          "--audience",
          "funder",
          "--quiet");
    } finally {
      goesOn.set(false);
      watch.join();
    }
    assertTrue(
        seen.keySet().stream().anyMatch(file -> file.startsWith(".staging/records/")),
        "the staging was looked at");
    assertEquals(Map.of(), open, "while it ran");
    seen.clear();
    look(store, open, seen);
    assertEquals(Map.of(), open, "afterwards");
    assertTrue(seen.size() > 100, "the whole store was looked at");
  }

  @Test
  void whatIsWrittenByOutIsTheUsersAlone() throws IOException {
    Map<String, String> open = new TreeMap<>();
    look(delivery, open, new TreeMap<>());
    assertEquals(Map.of(), open, "a made-up program");
    Path words = Files.writeString(folder.resolve("words.csv"), "who,word\np1,++--oo__++--\n");
    Path judged = Files.writeString(folder.resolve("judged.csv"), "an earlier answer");
    run("definitions", "apply", "--words", words, "--out", judged, "--quiet");
    assertEquals("rw-------", letters(judged));
    Path answer = folder.resolve("answer.csv");
    run("estimate", "proportion", "--x", "8", "--n", "10", "--out", answer);
    assertEquals("rw-------", letters(answer));
  }
}
