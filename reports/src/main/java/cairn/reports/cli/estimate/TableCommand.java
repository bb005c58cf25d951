package cairn.reports.cli.estimate;

import cairn.analysis.estimate.CrossTable;
import cairn.analysis.estimate.CrossTableFigures;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate table}: a table. */
@Command(
    name = "table",
    description =
        "Whether the rows of a table of any shape differ: chi-square, G, Fisher, Cramer's V.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate table --in smoking.csv --row employment --column return_to_use"
    })
final class TableCommand extends MethodCommand {
  @Option(
      names = "--row",
      required = true,
      paramLabel = "COLUMN",
      description = "what makes the rows")
  @SuppressWarnings("NullAway.Init")
  private String row;

  @Option(
      names = "--column",
      required = true,
      paramLabel = "COLUMN",
      description = "what makes the columns")
  @SuppressWarnings("NullAway.Init")
  private String column;

  @Option(
      names = "--count",
      paramLabel = "COLUMN",
      description = "how many people each line stands for (default: one)")
  private @Nullable String count;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "for the Monte Carlo test of a table too large for the exact one (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  Estimate estimate() {
    Frame frame = read(new Wanted().group(row).group(column).count(count));
    double[] counts = count == null ? CrossTable.ones(frame.rows()) : frame.numbers(count);
    CrossTable cells = CrossTable.of(frame.levels(row), frame.levels(column), counts);
    return CrossTableFigures.of(cells, row, column, new Random(seed));
  }
}
