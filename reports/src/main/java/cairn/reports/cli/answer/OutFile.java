package cairn.reports.cli.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command is asked to write: it is there whole, or as it was. */
public final class OutFile {
  private OutFile() {}

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it into a file beside the one that was asked for. */
    void writeTo(Path draft) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @param out the file; one that is there is replaced
   * @throws CommandFailure when its folder is not there, or it is a folder itself
   */
  public static void write(Path out, Content content) throws IOException {
    Path file = out.toAbsolutePath().normalize();
    Path folder = file.getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new CommandFailure(ExitCode.USAGE, out + " is a folder: name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new CommandFailure(
          ExitCode.USAGE, out + " cannot be written: there is no folder " + folder);
    }
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      content.writeTo(draft);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
