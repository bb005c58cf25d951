package cairn.ingest.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
  @TempDir private Path other;

  @Test
  void itGoesWithAllThatIsInItAndOnlyThat() throws IOException {
    Path path;
    Path kept = Files.writeString(other.resolve("kept"), "x");
    try (ScratchFolder scratch = ScratchFolder.create()) {
      path = scratch.path();
      assertEquals(
          PosixFilePermissions.fromString("rwx------"), Files.getPosixFilePermissions(path));
      Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "x");
      Files.createSymbolicLink(path.resolve("link"), other);
    }
    assertFalse(Files.exists(path));
    assertTrue(Files.exists(kept));
  }

  @Test
  void itMayBeGoneAlready() throws IOException {
    ScratchFolder scratch = ScratchFolder.create();
    Files.delete(scratch.path());
    scratch.close();
    assertFalse(Files.exists(scratch.path()));
  }
}
