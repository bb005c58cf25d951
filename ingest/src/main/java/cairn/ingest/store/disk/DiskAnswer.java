package cairn.ingest.store.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What a disk answered, in words. */
public final class DiskAnswer {
  private DiskAnswer() {}

  /**
   * The reason that the system gives, where it gives one; else what kind of answer it was. A path
   * in it is the user's own, and no row of a file is ever part of it.
   */
  public static String of(IOException answer) {
    if (answer instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    if (answer instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (answer instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    if (answer instanceof FileAlreadyExistsException taken) {
      return taken.getFile() + " is there already";
    }
    if (answer instanceof NotDirectoryException file) {
      return file.getFile() + " is no folder";
    }
    if (answer instanceof DirectoryNotEmptyException full) {
      return full.getFile() + " is not empty";
    }
    if (answer instanceof FileSystemLoopException loop) {
      return loop.getFile() + " leads back to itself";
    }
    return "it cannot be read or written";
  }
}
