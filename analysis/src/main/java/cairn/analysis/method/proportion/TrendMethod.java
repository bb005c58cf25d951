package cairn.analysis.method.proportion;

import static cairn.analysis.method.SharedOptions.YES_OR_NO;
import static cairn.analysis.method.SharedOptions.YES_VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.ColumnRole;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameCell;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.NotEstimableException;
import cairn.analysis.statistic.Quantity;
import cairn.analysis.statistic.TestResult;
import cairn.analysis.statistic.table.CochranArmitage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** {@code cairn estimate trend}: a trend. */
public final class TrendMethod implements Method {
  private static final Option<String> GROUP =
      Option.column("--group", ColumnRole.GROUP, "ordered groups");

  private static final Option<List<String>> ORDER =
      Option.words(
          "--order",
          "VALUE",
          "the groups from first to last (default: in order of number or alphabet)");

  private static final Option<List<Double>> SCORES =
      Option.numbers("--scores", "S", "one a group (default: the groups' numbers, else 1, 2, ...)");

  private static final Option<List<Long>> X =
      Option.wholes("--x", "X", "how many in each group, in place of a file");

  private static final Option<List<Long>> N = Option.wholes("--n", "N", "of how many");

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "trend",
            "Whether a share rises or falls with ordered groups: Cochran-Armitage.",
            "prop.trend.test() in R")
        .with(YES_OR_NO, YES_VALUE, GROUP, ORDER, SCORES, X, N)
        .example(
            "cairn estimate trend --x 84,125,137 --n 269,228,221",
            "cairn estimate trend --in waves.csv --event use --group age");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    List<String> labels = new ArrayList<>();
    List<Counted> counts = new ArrayList<>();
    if (!asked.has(YES_OR_NO) || !asked.has(GROUP)) {
      List<Long> x = asked.list(X);
      List<Long> n = asked.list(N);
      MethodCall.require(
          !x.isEmpty() && x.size() == n.size(),
          "--x and --n with as many values are needed, or --in, --event and --group");
      for (int j = 0; j < x.size(); j++) {
        labels.add(Integer.toString(j + 1));
        counts.add(GivenCount.of(x.get(j), n.get(j)));
      }
    } else {
      Rows rows = asked.rows(YES_OR_NO, GROUP);
      boolean[] yes = rows.yes(YES_OR_NO, YES_VALUE);
      FrameColumn.Levels groups =
          rows.severalLevels(GROUP, "a trend is over two or more").inOrder(asked.list(ORDER));
      labels.addAll(groups.labels());
      counts.addAll(ProportionMethod.counts(yes, groups));
    }
    return of(labels, counts, scores(labels, asked.list(SCORES), asked.has(ORDER)));
  }

  private static double[] scores(List<String> labels, List<Double> given, boolean ordered) {
    MethodCall.require(
        given.isEmpty() || given.size() == labels.size(),
        "--scores needs one value a group, " + labels.size() + " here");
    if (!given.isEmpty()) {
      return given.stream().mapToDouble(Double::doubleValue).toArray();
    }
    double[] own = labels.stream().mapToDouble(FrameCell::plainNumber).toArray();
    return ordered || Arrays.stream(own).anyMatch(Double::isNaN)
        ? IntStream.rangeClosed(1, labels.size()).asDoubleStream().toArray()
        : own;
  }

  /**
   * The test.
   *
   * @param labels the name of each group, in order
   * @param counts x of n of each group
   * @param scores one a group
   * @throws NotEstimableException with fewer than two groups
   */
  private static Estimate of(List<String> labels, List<Counted> counts, double... scores) {
    if (labels.size() < 2) {
      throw new NotEstimableException("a trend needs two groups or more, found one");
    }
    List<Row> rows = new ArrayList<>();
    for (int j = 0; j < labels.size(); j++) {
      Counted count = counts.get(j);
      rows.add(Row.of(List.of(labels.get(j)), scores[j], count.x(), count.n(), count.proportion()));
    }
    TestResult test = CochranArmitage.test(counts, scores);
    Quantity z = test.statistic();
    Quantity square = z.isPresent() ? Quantity.of(z.value() * z.value()) : z;
    return new Estimate(
        "Cochran-Armitage trend",
        List.of(
            FigureTable.keyed(
                "Shares", List.of("group"), List.of("score", "x", "n", "proportion"), rows),
            FigureTable.single("Test", "trend", List.of("z", "chisq", "p"), z, square, test.p())),
        List.of(
            "z is above 0 when the share rises with the score; Cochran (1954), Armitage (1955)"));
  }
}
