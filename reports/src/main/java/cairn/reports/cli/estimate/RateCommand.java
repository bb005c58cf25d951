package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.RateFigures;
import cairn.analysis.estimate.TwoGroups;
import cairn.analysis.statistic.test.PoissonRate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate rate}: events over time. */
@Command(
    name = "rate",
    description =
        "How often an event happens over time at risk, by group: exact Poisson rates and their ratio.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate rate --x 3 --t 1200",
      "  cairn estimate rate --in harms.csv --events overdoses --time person_days --group type"
    })
final class RateCommand extends MethodCommand {
  @Option(
      names = "--events",
      paramLabel = "COLUMN",
      description = "how many events, a whole number")
  private @Nullable String events;

  @Option(names = "--time", paramLabel = "COLUMN", description = "time at risk, above 0")
  private @Nullable String time;

  @Option(
      names = "--group",
      paramLabel = "COLUMN",
      description = "groups; with two, the first over the second")
  private @Nullable String group;

  @Option(
      names = "--first",
      paramLabel = "VALUE",
      description =
          "the group that is held against the other (default: the later in order, so 1 against 0)")
  private @Nullable String first;

  @Option(names = "--x", paramLabel = "X", description = "how many events, in place of a file")
  private @Nullable Long x;

  @Option(names = "--t", paramLabel = "T", description = "over how much time")
  private @Nullable Double t;

  @Override
  Estimate estimate() {
    if (events == null || time == null) {
      if (x == null || t == null) {
        throw EstimateFailure.usage("--x and --t are needed, or --in, --events and --time");
      }
      require(x >= 0 && t > 0, "a rate needs a count of 0 or more over a time above 0");
      return RateFigures.of(List.of("all"), List.of(new PoissonRate(x, t)), level());
    }
    Frame frame = read(new Wanted().count(events).size(time).group(group));
    Column.Levels by = groups(frame, group);
    long[] count = new long[by.labels().size()];
    double[] atRisk = new double[count.length];
    for (int i = 0; i < frame.rows(); i++) {
      count[by.codes()[i]] += (long) frame.numbers(events)[i];
      atRisk[by.codes()[i]] += frame.numbers(time)[i];
    }
    List<String> labels = new ArrayList<>();
    List<PoissonRate> rates = new ArrayList<>();
    for (int k : order(by)) {
      labels.add(by.labels().get(k));
      rates.add(new PoissonRate(count[k], atRisk[k]));
    }
    return RateFigures.of(labels, rates, level());
  }

  /** Two groups: the first that is named, or the later in order, before the other. */
  private List<Integer> order(Column.Levels by) {
    if (by.labels().size() != 2) {
      require(first == null, "--first goes with two groups");
      return IntStream.range(0, by.labels().size()).boxed().toList();
    }
    TwoGroups groups = TwoGroups.of(by, first);
    int at = by.labels().indexOf(groups.firstLabel());
    return List.of(at, 1 - at);
  }
}
