package cairn.ingest.store.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A store cannot be used as asked. The message says what is, what was expected and what to do; it
 * never holds a value of a row.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StoreFault fault;
  private final transient @Nullable Damage damage;

  /** An exception of one kind. */
  public StoreException(StoreFault fault, String message) {
    this(fault, message, null);
  }

  private StoreException(StoreFault fault, String message, @Nullable Damage damage) {
    super(message);
    this.fault = fault;
    this.damage = damage;
  }

  /** What the disk answered, with the disk's name and the comfort that nothing was lost. */
  public static StoreException refused(Path at, IOException cause) {
    String message = cause.getMessage();
    String reason =
        cause instanceof FileSystemException || message == null ? DiskAnswer.of(cause) : message;
    return new StoreException(
        StoreFault.DISK,
        "the disk of the store "
            + diskName(at)
            + " refused: "
            + reason
            + "; what was published before stays as it was");
  }

  /** A file of a version is not what its manifest says, and what to do. */
  public static StoreException damaged(Path version, Damage damage) {
    Path versions = version.toAbsolutePath().getParent();
    Path store = versions == null ? null : versions.getParent();
    return new StoreException(
        StoreFault.DAMAGED,
        version
            + "/"
            + damage.sentence()
            + (store == null
                ? ": the link to it leads out of the store; cairn repair mends it"
                : ": cairn verify --store "
                    + store
                    + " tells all that is wrong, cairn repair --store "
                    + store
                    + " mends it"),
        damage);
  }

  private static String diskName(Path path) {
    try {
      for (Path at = path.toAbsolutePath(); at != null; at = at.getParent()) {
        if (Files.exists(at)) {
          return Files.getFileStore(at).toString();
        }
      }
    } catch (IOException e) {
      // The name of the folder must do.
    }
    return path.toString();
  }

  /** What is wrong, without the folder and without what to do. */
  public String sentence() {
    return damage == null ? String.valueOf(getMessage()) : damage.sentence();
  }

  /** What kind of thing is wrong. */
  public StoreFault fault() {
    return fault;
  }
}
