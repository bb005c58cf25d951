package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.FunnelFigures;
import cairn.analysis.statistic.Counted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate funnel}: units about their target. */
@Command(
    name = "funnel",
    description =
        "Whether units differ from all together by more than chance: exact funnel limits.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate funnel --in sites.csv --unit site --x stopped --n people",
      "  cairn estimate funnel --in people.csv --unit site --event left"
    })
final class FunnelCommand extends MethodCommand {
  @Option(
      names = "--unit",
      required = true,
      paramLabel = "COLUMN",
      description = "units such as sites")
  @SuppressWarnings("NullAway.Init")
  private String unit;

  @Option(
      names = "--x",
      paramLabel = "COLUMN",
      description = "how many of each unit, one row a unit or more")
  private @Nullable String x;

  @Option(names = "--n", paramLabel = "COLUMN", description = "of how many")
  private @Nullable String n;

  @Option(
      names = "--event",
      paramLabel = "COLUMN",
      description = "yes and no of each person, in place of --x and --n")
  private @Nullable String event;

  @Option(
      names = "--event-value",
      paramLabel = "VALUE",
      description = "the value of --event that means yes")
  private @Nullable String eventValue;

  @Override
  Estimate estimate() {
    require((x == null) == (n == null), "--x and --n go together");
    require((x == null) != (event == null), "--x and --n are needed, or --event");
    Frame frame = read(new Wanted().id(unit).count(x).count(n).group(event));
    Column.Levels units = frame.levels(unit);
    long[] seen = new long[units.labels().size()];
    long[] people = new long[seen.length];
    boolean[] yes =
        event == null
            ? new boolean[0]
            : Ends.yesOrNo(frame.levels(event), eventValue, "--event-value");
    for (int i = 0; i < frame.rows(); i++) {
      int at = units.codes()[i];
      seen[at] += x == null ? (yes[i] ? 1 : 0) : (long) frame.numbers(x)[i];
      people[at] += n == null ? 1 : (long) frame.numbers(n)[i];
    }
    List<Counted> counts = new ArrayList<>();
    for (int k = 0; k < seen.length; k++) {
      if (seen[k] > people[k]) {
        throw EstimateFailure.input(
            unit + "=" + units.labels().get(k) + ": " + x + " is larger than " + n);
      }
      counts.add(new Counted(seen[k], people[k]));
    }
    return FunnelFigures.ofShares(units.labels(), counts, level());
  }
}
