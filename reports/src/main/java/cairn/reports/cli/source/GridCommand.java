package cairn.reports.cli.source;

import cairn.ingest.source.grid.GridSource;
import cairn.reports.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PeopleOption people;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private MappingOptions mapping;

  @Override
  public Integer call() throws IOException {
    mapping.tell(GridSource.make(in, people.beside(in), mapping.out));
    return ExitCode.DONE;
  }
}
