package cairn.ingest.store.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder for temporary files that only this user can read; it goes when it is closed. */
public final class ScratchFolder implements AutoCloseable {
  private final Path path;
  private final GoneWhenStopped watch;

  private ScratchFolder(Path path) {
    this.path = path;
    this.watch = GoneWhenStopped.watch(path);
  }

  /** A new empty folder where this machine keeps temporary files. */
  public static ScratchFolder create() {
    try {
      return new ScratchFolder(Files.createTempDirectory("cairn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes the folder with all that is in it; what another thread removes meanwhile is let be. */
  @Override
  public void close() {
    try (watch) {
      Files.walkFileTree(path, new Removal());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (Files.exists(file)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
