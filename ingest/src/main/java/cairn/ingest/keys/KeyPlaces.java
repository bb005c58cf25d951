package cairn.ingest.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a key may lie: in a file that only its owner may read, and beside nobody's rows. */
final class KeyPlaces {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /** What a store has, whatever else is in it. */
  private static final List<String> OF_A_STORE = List.of(".versions", ".staging", ".lock");

  /** What a delivery has; the tables that are always needed among it. */
  private static final List<String> OF_A_DELIVERY =
      List.of("delivery.yaml", "groups.csv", "sessions.csv", "clients.csv", "attendance.csv");

  private KeyPlaces() {}

  /**
   * Goes on where a file is there that only its owner may read.
   *
   * @throws KeyFault when it is not
   */
  static void requirePrivate(Path file, String what) {
    if (!Files.isRegularFile(file)) {
      throw new KeyFault(
          what + " " + file + (Files.exists(file) ? " is no file" : " is not there"));
    }
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
          && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new KeyFault(what + " " + file + " may be read by others: chmod 600 " + file);
      }
    } catch (IOException e) {
      throw new KeyFault(what + " " + file + " cannot be read");
    }
  }

  /**
   * Goes on where a keystore lies in no store and no delivery, links followed.
   *
   * @param folders further folders in which it must not lie
   * @throws KeyFault when it does: what goes on with the rows must not hold the key
   */
  static void requireApart(Path keystore, List<Path> folders) {
    Path file = real(keystore);
    for (Path folder : folders) {
      if (file.startsWith(real(folder))) {
        throw inside(keystore, folder);
      }
    }
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      Path folder = at;
      if (OF_A_STORE.stream().allMatch(each -> !Files.exists(folder.resolve(each)))
          && OF_A_DELIVERY.stream().allMatch(each -> !Files.exists(folder.resolve(each)))) {
        continue;
      }
      throw inside(keystore, folder);
    }
  }

  private static KeyFault inside(Path keystore, Path folder) {
    return new KeyFault(
        "the keystore "
            + keystore
            + " lies in "
            + folder
            + ", where rows are: whoever gets the one gets the other; keep it elsewhere");
  }

  /** The path without links, as far as it is there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      if (Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
        try {
          return at.toRealPath().resolve(at.relativize(absolute)).normalize();
        } catch (IOException e) {
          return absolute;
        }
      }
    }
    return absolute;
  }
}
