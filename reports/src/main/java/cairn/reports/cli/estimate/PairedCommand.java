package cairn.reports.cli.estimate;

import cairn.analysis.estimate.CrossTable;
import cairn.analysis.estimate.Estimate;
import cairn.analysis.estimate.Frame;
import cairn.analysis.estimate.PairedFigures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code cairn estimate paired}: before and after. */
@Command(
    name = "paired",
    description =
        "Before and after of the same people: McNemar, Bowker, Stuart-Maxwell; or paired t and Wilcoxon.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  cairn estimate paired --in panel.csv --before use0 --after use6",
      "  cairn estimate paired --in panel.csv --before days0 --after days6 --numbers"
    })
final class PairedCommand extends MethodCommand {
  @Option(names = "--before", required = true, paramLabel = "COLUMN", description = "before")
  @SuppressWarnings("NullAway.Init")
  private String before;

  @Option(names = "--after", required = true, paramLabel = "COLUMN", description = "after")
  @SuppressWarnings("NullAway.Init")
  private String after;

  @Option(names = "--numbers", description = "the columns hold amounts, not categories")
  private boolean numbers;

  @Option(
      names = "--count",
      paramLabel = "COLUMN",
      description = "how many people each line stands for (default: one)")
  private @Nullable String count;

  @Option(
      names = "--order",
      split = ",",
      paramLabel = "VALUE",
      description = "the categories from first to last (default: in order of number or alphabet)")
  private List<String> order = new ArrayList<>();

  @Override
  Estimate estimate() {
    if (numbers) {
      require(count == null, "--count goes with categories, not with --numbers");
      Frame frame = read(new Wanted().number(before).number(after));
      return PairedFigures.ofNumbers(frame.numbers(before), frame.numbers(after), level());
    }
    Frame frame = read(new Wanted().group(before).group(after).number(count));
    double[] counts = count == null ? CrossTable.ones(frame.rows()) : frame.numbers(count);
    CrossTable cells =
        order.isEmpty()
            ? CrossTable.of(frame.levels(before), frame.levels(after), counts)
            : CrossTable.of(
                frame.levels(before).inOrder(order), frame.levels(after).inOrder(order), counts);
    List<String> labels = order.isEmpty() ? cells.bothLabels() : order;
    return PairedFigures.ofCategories(cells.square(labels), before, after);
  }
}
