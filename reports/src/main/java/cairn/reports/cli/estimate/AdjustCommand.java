package cairn.reports.cli.estimate;

import cairn.analysis.estimate.AdjustFigures;
import cairn.analysis.estimate.Column;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.statistic.Adjustment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate adjust}: corrected p values. */
@Command(
    name = "adjust",
    description = "p values corrected for how many there are.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate adjust --p 0.01,0.02,0.04 --method holm",
      "  cairn estimate adjust --in tests.csv --column p --label outcome"
    })
final class AdjustCommand extends MethodCommand {
  @Option(
      names = "--p",
      split = ",",
      paramLabel = "P",
      description = "p values, in place of a file")
  private List<Double> p = new ArrayList<>();

  @Option(names = "--column", paramLabel = "COLUMN", description = "the column of p values")
  private @Nullable String column;

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = "the column that names each test (default: its number)")
  private @Nullable String label;

  @Option(
      names = "--method",
      split = ",",
      paramLabel = "METHOD",
      description = "of holm, hochberg, hommel, bonferroni, bh and by (default: all)")
  private List<Adjustment> methods = new ArrayList<>(List.of(Adjustment.values()));

  @Override
  Estimate estimate() {
    if (column == null) {
      require(!p.isEmpty(), "--p is needed, or --in and --column");
      double[] values = p.stream().mapToDouble(Double::doubleValue).toArray();
      return AdjustFigures.of(numbers(values.length), values, methods);
    }
    Frame frame = read(new Wanted().number(column).id(label));
    double[] values = frame.numbers(column);
    List<String> labels = numbers(values.length);
    if (label != null) {
      Column.Levels names = frame.levels(label);
      labels = Arrays.stream(names.codes()).mapToObj(names.labels()::get).toList();
    }
    return AdjustFigures.of(labels, values, methods);
  }

  private static List<String> numbers(int n) {
    return IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
  }
}
