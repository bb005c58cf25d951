package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.ProportionFigures;
import cairn.analysis.statistic.Counted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate proportion}: a share. */
@Command(
    name = "proportion",
    description =
        "A share with its interval by Wilson, Clopper-Pearson, Agresti-Coull, Jeffreys and Wald.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate proportion --x 279 --n 529",
      "  cairn estimate proportion --in stays.csv --event stopped --group clinic \\",
      "     --format csv"
    })
final class ProportionCommand extends MethodCommand {
  @Option(
      names = "--event",
      paramLabel = "COLUMN",
      description = "yes and no: 0 and 1, or true and false")
  private @Nullable String event;

  @Option(
      names = "--event-value",
      paramLabel = "VALUE",
      description = "the value of --event that means yes")
  private @Nullable String eventValue;

  @Option(names = "--group", paramLabel = "COLUMN", description = "groups to compare")
  private @Nullable String group;

  @Option(names = "--x", paramLabel = "X", description = "how many, in place of a file")
  private @Nullable Long x;

  @Option(names = "--n", paramLabel = "N", description = "of how many")
  private @Nullable Long n;

  @Override
  Estimate estimate() {
    if (event == null) {
      Counted count = counted(x, n, "--x and --n are needed, or --in and --event");
      return ProportionFigures.of(List.of("all"), List.of(count), level());
    }
    Frame frame = read(new Wanted().group(event).group(group));
    boolean[] yes = Ends.yesOrNo(frame.levels(event), eventValue, "--event-value");
    Column.Levels groups = groups(frame, group);
    return ProportionFigures.of(groups.labels(), ProportionFigures.counts(yes, groups), level());
  }
}
