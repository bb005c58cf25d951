package cairn.reports.cli.estimate;

import cairn.analysis.estimate.BinomialTestFigures;
import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.ProportionFigures;
import cairn.analysis.statistic.Counted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate binomial-test}: a share against a given one. */
@Command(
    name = "binomial-test",
    description = "Whether a share is a given one: the exact binomial test.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate binomial-test --x 3 --n 20 --share 0.3",
      "  cairn estimate binomial-test --in people.csv --event left --share 0.5"
    })
final class BinomialTestCommand extends MethodCommand {
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

  @Option(names = "--x", paramLabel = "X", description = "how many, in place of a file")
  private @Nullable Long x;

  @Option(names = "--n", paramLabel = "N", description = "of how many")
  private @Nullable Long n;

  @Option(
      names = "--share",
      paramLabel = "P",
      defaultValue = "0.5",
      description = "the share that it is held against (default: ${DEFAULT-VALUE})")
  @SuppressWarnings("NullAway.Init")
  private Double share;

  @Override
  Estimate estimate() {
    require(share > 0 && share < 1, "--share lies between 0 and 1");
    if (event == null) {
      Counted count = counted(x, n, "--x and --n are needed, or --in and --event");
      return BinomialTestFigures.of(count, share, level());
    }
    Frame frame = read(new Wanted().group(event));
    boolean[] yes = Ends.yesOrNo(frame.levels(event), eventValue, "--event-value");
    return BinomialTestFigures.of(
        ProportionFigures.counts(yes, groups(frame, null)).get(0), share, level());
  }
}
