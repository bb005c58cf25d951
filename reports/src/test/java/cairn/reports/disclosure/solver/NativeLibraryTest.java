package cairn.reports.disclosure.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The solver comes into the process and leaves nothing on the disk. */
final class NativeLibraryTest {
  @Test
  void aSystemHasItsFolder() {
    assertEquals("ortools-linux-x86-64", NativeLibrary.folder("Linux", "amd64"));
    assertEquals("ortools-linux-aarch64", NativeLibrary.folder("Linux", "aarch64"));
    assertEquals("ortools-darwin-aarch64", NativeLibrary.folder("Mac OS X", "aarch64"));
    assertEquals("ortools-darwin-x86-64", NativeLibrary.folder("Mac OS X", "x86_64"));
  }

  @Test
  void aSystemWithoutASolverIsToldSo() {
    String none = NativeLibrary.folder("Windows 11", "amd64");
    SolverMissing missing = assertThrows(SolverMissing.class, () -> NativeLibrary.load(none));
    assertTrue(missing.getMessage().contains("Linux and macOS"), missing.getMessage());
  }

  @Test
  void whatWasUnpackedIsGone() throws IOException {
    NativeLibrary.load();
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertEquals(
          List.of(),
          left.filter(path -> path.getFileName().toString().startsWith("cairn-solver")).toList());
    }
  }
}
