package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.ProportionFigures;
import cairn.analysis.estimate.TwoGroups;
import cairn.analysis.estimate.TwoProportionFigures;
import cairn.analysis.statistic.Counted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate two-proportions}: two shares. */
@Command(
    name = "two-proportions",
    description =
        "Two shares side by side: difference, risk ratio, odds ratio, chi-square, Fisher.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate two-proportions --x1 279 --n1 529 --x2 282 --n2 740",
      "  cairn estimate two-proportions --in trial.csv --event abst --group treatment \\",
      "     --first Methadone"
    })
final class TwoProportionsCommand extends MethodCommand {
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

  @Option(names = "--group", paramLabel = "COLUMN", description = "two groups")
  private @Nullable String group;

  @Option(
      names = "--first",
      paramLabel = "VALUE",
      description =
          "the group that is held against the other (default: the later in order, so 1 against 0)")
  private @Nullable String first;

  @Option(
      names = "--x1",
      paramLabel = "X",
      description = "how many of the first, in place of a file")
  private @Nullable Long x1;

  @Option(names = "--n1", paramLabel = "N", description = "of how many")
  private @Nullable Long n1;

  @Option(names = "--x2", paramLabel = "X", description = "how many of the second")
  private @Nullable Long x2;

  @Option(names = "--n2", paramLabel = "N", description = "of how many")
  private @Nullable Long n2;

  @Override
  Estimate estimate() {
    if (event == null || group == null) {
      String needed = "--x1, --n1, --x2 and --n2 are needed, or --in, --event and --group";
      return TwoProportionFigures.of(
          List.of("first", "second"), counted(x1, n1, needed), counted(x2, n2, needed), level());
    }
    Frame frame = read(new Wanted().group(event).group(group));
    boolean[] yes = Ends.yesOrNo(frame.levels(event), eventValue, "--event-value");
    TwoGroups groups = TwoGroups.of(frame.levels(group), first);
    List<Counted> counts = ProportionFigures.counts(yes, frame.levels(group));
    int at = frame.levels(group).labels().indexOf(groups.firstLabel());
    return TwoProportionFigures.of(
        List.of(groups.firstLabel(), groups.secondLabel()),
        counts.get(at),
        counts.get(1 - at),
        level());
  }
}
