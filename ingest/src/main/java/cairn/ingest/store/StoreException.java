package cairn.ingest.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A store cannot be used as asked. The message says what is, what was expected and what to do; it
 * never holds a value of a row.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final StoreFault fault;

  /** An exception of one kind. */
  public StoreException(StoreFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** What the disk answered, with the disk's name and the comfort that nothing was lost. */
  static StoreException refused(Path at, IOException cause) {
    String reason =
        cause instanceof FileSystemException system
            ? Optional.ofNullable(system.getReason()).orElse(system.getClass().getSimpleName())
            : Optional.ofNullable(cause.getMessage()).orElse("it cannot be written");
    return new StoreException(
        StoreFault.DISK,
        "the disk of the store "
            + diskName(at)
            + " refused: "
            + reason
            + "; what was published before stays as it was");
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

  /** What kind of thing is wrong. */
  public StoreFault fault() {
    return fault;
  }
}
