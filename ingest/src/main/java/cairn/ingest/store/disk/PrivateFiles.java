package cairn.ingest.store.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files and folders that only their owner may read, whatever the umask. They get their permissions
 * in the step that makes them, so that a run that is killed leaves nothing that others can read. A
 * file system without such permissions takes them without.
 */
public final class PrivateFiles {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private PrivateFiles() {}

  /**
   * Starts a new file, in place of one that has its name.
   *
   * @throws IOException when the disk refuses
   */
  public static OutputStream create(Path file) throws IOException {
    Files.deleteIfExists(file);
    return Channels.newOutputStream(
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            permissions(file, "rw-------")));
  }

  /**
   * Writes a whole file, in place of one that has its name.
   *
   * @throws IOException when the disk refuses
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(bytes);
    }
  }

  /**
   * Makes a folder and those above it, where they are missing.
   *
   * @return the folder
   * @throws IOException when the disk refuses
   */
  public static Path folder(Path folder) throws IOException {
    return Files.createDirectories(folder, permissions(folder, "rwx------"));
  }

  /** Opens a file that may be there already, to lock it. */
  public static FileChannel open(Path file) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return FileChannel.open(file, options, permissions(file, "rw-------"));
  }

  /** Closes a folder that an earlier version of this program left open to others. */
  public static void close(Path folder) {
    try {
      if (Files.isDirectory(folder) && isPosix(folder)) {
        Set<PosixFilePermission> now = Files.getPosixFilePermissions(folder);
        if (!OWNER.containsAll(now)) {
          Files.setPosixFilePermissions(folder, OWNER);
        }
      }
    } catch (IOException e) {
      // Some file systems show permissions and cannot change them, and some folders are another's.
    }
  }

  private static FileAttribute<?>[] permissions(Path path, String letters) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
