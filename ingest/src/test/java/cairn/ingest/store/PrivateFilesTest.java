package cairn.ingest.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cairn.ingest.store.disk.PrivateFiles;
import cairn.ingest.store.part.PartTest;
import cairn.ingest.store.part.PartWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under an ordinary umask, which lets everybody read. */
class PrivateFilesTest {
  @TempDir private Path folder;

  @BeforeEach
  void othersMayReadWhatIsMadeCarelessly() throws IOException {
    Path careless = Files.createFile(folder.resolve("careless"));
    assertTrue(letters(careless).endsWith("r--"), "run the tests under umask 022");
    Files.delete(careless);
  }

  private static String letters(Path path) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void filesAndFoldersAreTheirOwnersFromTheFirstByte() throws IOException {
    Path inner = PrivateFiles.folder(folder.resolve("a/b"));
    Path file = inner.resolve("c");
    try (OutputStream out = PrivateFiles.create(file)) {
      assertEquals("rw-------", letters(file), "before anything is in it");
      out.write(1);
    }
    assertEquals("rwx------", letters(inner));
    assertEquals("rwx------", letters(folder.resolve("a")));
    PrivateFiles.open(folder.resolve("lock")).close();
    assertEquals("rw-------", letters(folder.resolve("lock")));
  }

  @Test
  void aFileTakesThePlaceOfAnOpenOneAndOfALink() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "kept");
    Path open = Files.writeString(folder.resolve("open"), "old and long");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    PrivateFiles.write(open, new byte[] {1});
    PrivateFiles.write(link, new byte[] {2});
    assertEquals("rw-------", letters(open));
    assertArrayEquals(new byte[] {1}, Files.readAllBytes(open));
    assertEquals("rw-------", letters(link));
    assertEquals("kept", Files.readString(target));
  }

  @Test
  void everythingOfAStoreIsItsOwnersInTheMiddleAndAtTheEnd() throws IOException {
    Path root = folder.resolve("store");
    Store store = Store.at(root);
    try (StoreLock lock = store.lock();
        Publication next = lock.begin(Place.records())) {
      Files.createFile(PrivateFiles.folder(lock.scratch().resolve("own")).resolve("x"));
      Files.delete(lock.scratch().resolve("own/x"));
      next.write("catalogue/a.yaml", new byte[] {1});
      try (PartWriter part = next.parts().writer(PartTest.TABLE, 0)) {
        assertEquals(Map.of(), open(root), "while " + part.rows() + " rows are written");
      }
      assertEquals(Map.of(), open(root), "while it is made");
      next.publish(JsonNodeFactory.instance.objectNode());
    }
    assertEquals(Map.of(), open(root), "when it is published");
  }

  @Test
  void aStoreOfAnEarlierVersionIsClosed() throws IOException {
    Path versions = Files.createDirectories(folder.resolve("store/.versions"));
    assertEquals("rwxr-xr-x", letters(versions));
    Store.at(folder.resolve("store")).lock().close();
    assertEquals("rwx------", letters(versions));
  }

  @Test
  void whereThereAreNoPermissionsItGoesOn() throws IOException {
    URI archive = URI.create("jar:" + folder.resolve("a.zip").toUri());
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path inner = PrivateFiles.folder(zip.getPath("/a/b"));
      PrivateFiles.write(inner.resolve("c"), new byte[] {1});
      PrivateFiles.close(inner);
      assertArrayEquals(new byte[] {1}, Files.readAllBytes(inner.resolve("c")));
    }
  }

  /** What others may read below a folder, with its letters; links have no permissions. */
  private static Map<String, String> open(Path root) throws IOException {
    Map<String, String> open = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(each -> !Files.isSymbolicLink(each)).toList()) {
        if (!letters(file).endsWith("------")) {
          open.put(root.relativize(file).toString(), letters(file));
        }
      }
    }
    return open;
  }
}
