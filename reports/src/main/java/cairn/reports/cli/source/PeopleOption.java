package cairn.reports.cli.source;

import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The list of who has which id, for sources that hold names or other marks of people. */
final class PeopleOption {
  @Option(
      names = "--people",
      paramLabel = "FILE",
      description =
          "a list of who has which id (CSV), in the folder of the source; made where it is missing,"
              + " and given those who are new")
  private @Nullable Path file;

  /** The list, or null without one; the mapping reads it from the folder that is handed in. */
  @Nullable Path beside(Path source) {
    boolean isBeside =
        file == null || (folder(source).equals(folder(file)) && file.toString().endsWith(".csv"));
    if (!isBeside) {
      throw new CommandFailure(
          ExitCode.USAGE, "--people must name a .csv in the folder of the source itself");
    }
    return file;
  }

  private static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
  }
}
