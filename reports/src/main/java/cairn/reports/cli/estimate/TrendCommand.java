package cairn.reports.cli.estimate;

import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Ends;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.ProportionFigures;
import cairn.analysis.estimate.TrendFigures;
import cairn.analysis.statistic.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate trend}: a trend. */
@Command(
    name = "trend",
    description = "Whether a share rises or falls with ordered groups: Cochran-Armitage.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate trend --x 84,125,137 --n 269,228,221",
      "  cairn estimate trend --in waves.csv --event use --group age"
    })
final class TrendCommand extends MethodCommand {
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

  @Option(names = "--group", paramLabel = "COLUMN", description = "ordered groups")
  private @Nullable String group;

  @Option(
      names = "--order",
      split = ",",
      paramLabel = "VALUE",
      description = "the groups from first to last (default: in order of number or alphabet)")
  private List<String> order = new ArrayList<>();

  @Option(
      names = "--scores",
      split = ",",
      paramLabel = "S",
      description = "one a group (default: the groups' numbers, else 1, 2, ...)")
  private List<Double> scores = new ArrayList<>();

  @Option(
      names = "--x",
      split = ",",
      paramLabel = "X",
      description = "how many in each group, in place of a file")
  private List<Long> x = new ArrayList<>();

  @Option(names = "--n", split = ",", paramLabel = "N", description = "of how many")
  private List<Long> n = new ArrayList<>();

  @Override
  Estimate estimate() {
    List<String> labels = new ArrayList<>();
    List<Counted> counts = new ArrayList<>();
    if (event == null || group == null) {
      require(
          !x.isEmpty() && x.size() == n.size(),
          "--x and --n with as many values are needed, or --in, --event and --group");
      for (int j = 0; j < x.size(); j++) {
        labels.add(Integer.toString(j + 1));
        counts.add(counted(x.get(j), n.get(j), "--x and --n are needed"));
      }
    } else {
      Frame frame = read(new Wanted().group(event).group(group));
      boolean[] yes = Ends.yesOrNo(frame.levels(event), eventValue, "--event-value");
      Column.Levels groups = frame.levels(group).inOrder(order);
      labels.addAll(groups.labels());
      counts.addAll(ProportionFigures.counts(yes, groups));
    }
    return TrendFigures.of(labels, counts, scores(labels));
  }

  private double[] scores(List<String> labels) {
    require(
        scores.isEmpty() || scores.size() == labels.size(),
        "--scores needs one value a group, " + labels.size() + " here");
    if (!scores.isEmpty()) {
      return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }
    double[] own = labels.stream().mapToDouble(Cell::plainNumber).toArray();
    for (int j = 0; j < own.length; j++) {
      if (Double.isNaN(own[j]) || !order.isEmpty()) {
        return IntStream.rangeClosed(1, labels.size()).asDoubleStream().toArray();
      }
    }
    return own;
  }
}
