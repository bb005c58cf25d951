package cairn.reports.cli.source;

import cairn.ingest.source.grid.GridSource;
import cairn.reports.cli.answer.CommandFailure;
import cairn.reports.cli.answer.ExitCode;
import cairn.reports.cli.answer.OutputOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cairn source grid}: the mapping of a wide grid. */
@Command(
    name = "grid",
    description =
        "Make a mapping of a wide grid: a line a person and a column a day, or the other way round;"
            + " marks of attendance, or numbers of days or amounts.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  cairn source grid --in our-files/sign_in.xlsx --people our-files/people.csv --out mapping",
      "  cairn check --in our-files --mapping mapping"
    })
public final class GridCommand implements Callable<Integer> {
  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "the grid (.csv, or a workbook with one sheet)")
  @SuppressWarnings("NullAway.Init")
  private Path in;

  @Option(
      names = "--people",
      paramLabel = "FILE",
      description =
          "a list of who has which id (CSV), in the folder of the grid; made where it is missing,"
              + " and given those who are new")
  private @Nullable Path people;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "the folder of the mapping; made where it is missing")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private OutputOptions output;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    requireBeside(in, people);
    MappingAnswer.print(spec.commandLine(), output, GridSource.make(in, people, out), out);
    return ExitCode.DONE;
  }

  /** The mapping reads the list from the folder that is handed in. */
  static void requireBeside(Path source, @Nullable Path people) {
    boolean beside =
        people == null
            || (Objects.equals(
                    source.toAbsolutePath().normalize().getParent(),
                    people.toAbsolutePath().normalize().getParent())
                && people.toString().endsWith(".csv"));
    if (!beside) {
      throw new CommandFailure(
          ExitCode.USAGE, "--people must name a .csv in the folder of the source itself");
    }
  }
}
