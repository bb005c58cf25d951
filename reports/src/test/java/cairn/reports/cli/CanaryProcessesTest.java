package cairn.reports.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs in processes of their own, with the options of the script: what they leave in the folder for
 * temporary files, in the folder they run in and in the store, whether they end, are stopped or
 * break.
 */
final class CanaryProcessesTest {
  private static final Path CLINIC = Path.of(System.getProperty("cairn.sampleData"), "clinic");

  /** Ids of people and of their goals in the clinic. */
  private static final List<String> PEOPLE = List.of("p0000", "p0001", "p0002", "p0003");

  @TempDir private Path folder;
  private Path temporary;
  private Path here;
  private Path store;

  @BeforeEach
  void folders() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tmp"));
    here = Files.createDirectory(folder.resolve("here"));
    store = folder.resolve("store");
  }

  /** The options of the script beside the sources, as it gives them to Java. */
  private static List<String> options() throws IOException {
    List<String> options = new ArrayList<>();
    String script = Files.readString(CLINIC.resolve("../../cairn"));
    Matcher line = Pattern.compile("(?m)^options\\+?=\\((.*)\\)$").matcher(script);
    while (line.find()) {
      options.addAll(List.of(line.group(1).split(" ")));
    }
    assertTrue(options.contains("-XX:-HeapDumpOnOutOfMemoryError"), options.toString());
    return options;
  }

  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.add("-XX:TieredStopAtLevel=1");
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("--add-opens"))
        .forEach(command::add);
    command.add("-Djava.io.tmpdir=" + temporary);
    String path = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", path)));
    command.add(Main.class.getName());
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .directory(here.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private Process ingest(String engine) throws IOException {
    return start(
        "ingest", "--in", CLINIC.toString(), "--store", store.toString(), "--engine", engine);
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("out")) + Files.readString(folder.resolve("err"));
  }

  /** Files below a folder; what goes meanwhile is gone. */
  private static TreeSet<Path> files(Path root) {
    TreeSet<Path> found = new TreeSet<>();
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
            .forEach(found::add);
      } catch (UncheckedIOException e) {
        return found;
      } catch (IOException e) {
        return found;
      }
    }
    return found;
  }

  private Path staging() {
    return store.resolve(".staging");
  }

  /** Waits until rows are on their way into the store. */
  private void inTheMiddle(Process process) {
    while (process.isAlive()
        && files(staging()).stream().noneMatch(file -> file.toString().endsWith(".parquet"))) {
      LockSupport.parkNanos(1_000_000);
    }
    assertTrue(process.isAlive(), "it ended before it was stopped");
  }

  private static int ended(Process process) throws InterruptedException {
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it does not end");
    return process.exitValue();
  }

  private void nothingIsLeft() throws IOException {
    assertEquals(Set.of(), files(temporary), "temporary files");
    assertEquals(Set.of(), files(here), "where it ran");
    assertEquals(Set.of(), files(staging()), "rows on their way");
    assertFalse(Canaries.stand(said(), PEOPLE), said());
  }

  @Test
  void aRunThatIsStoppedTakesItsRowsAway() throws Exception {
    Process process = ingest("embedded");
    inTheMiddle(process);
    process.destroy();
    assertEquals(143, ended(process), said());
    nothingIsLeft();
    assertEquals(ExitCode.DONE, ended(ingest("embedded")), said());
    nothingIsLeft();
    assertEquals(ExitCode.DONE, Ran.cairn("verify", "--store", store.toString(), "--quiet").exit());
  }

  /** As a fault of a native library would break it. */
  @Test
  void aRunThatBreaksLeavesNoPictureOfItsMemory() throws Exception {
    Process process = ingest("embedded");
    inTheMiddle(process);
    new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();
    assertNotEquals(ExitCode.DONE, ended(process), said());
    assertTrue(said().contains("SIGSEGV"), said());
    assertEquals(Set.of(), files(here), "no report, no heap, no core");
    for (Path file : files(temporary)) {
      assertTrue(file.toString().endsWith(".so"), "a library and no row: " + file);
    }
    for (Path file : files(staging())) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    assertFalse(Canaries.stand(said(), PEOPLE), said());
    Ran.cairn("ingest", "--in", CLINIC.toString(), "--store", store.toString());
    assertEquals(Set.of(), files(staging()), "the next run takes it away");
  }

  /** Spark puts rows aside on the disk; whoever copies the disk meanwhile cannot read them. */
  @Test
  void whatSparkPutsAsideCannotBeRead() throws Exception {
    Process process = ingest("spark");
    int looked = 0;
    while (process.isAlive()) {
      for (Path file : files(staging().resolve("scratch"))) {
        try {
          assertEquals(Set.of(), Canaries.traces(file, PEOPLE), file.toString());
          looked++;
        } catch (NoSuchFileException e) {
          // It was removed while it was looked at.
        }
      }
      LockSupport.parkNanos(5_000_000);
    }
    assertEquals(ExitCode.DONE, ended(process), said());
    assertTrue(looked > 10, "files looked at: " + looked);
    nothingIsLeft();
  }
}
