package cairn.analysis.method.proportion;

import static cairn.analysis.method.SharedOptions.N;
import static cairn.analysis.method.SharedOptions.X;
import static cairn.analysis.method.SharedOptions.YES_OR_NO;
import static cairn.analysis.method.SharedOptions.YES_VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Option;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.FigureTable.Row;
import cairn.analysis.method.frame.FrameColumn;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.test.Alternative;
import cairn.analysis.statistic.test.BinomialTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code cairn estimate binomial-test}: a share against a given one. */
public final class BinomialTestMethod implements Method {
  private static final Option<Double> SHARE =
      Option.number("--share", "P", "the share that it is held against")
          .otherwise("0.5")
          .within("lies between 0 and 1", p -> p > 0 && p < 1);

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "binomial-test",
            "Whether a share is a given one: the exact binomial test.",
            "binom.test() in R")
        .with(YES_OR_NO, YES_VALUE, X, N, SHARE)
        .example(
            "cairn estimate binomial-test --x 3 --n 20 --share 0.3",
            "cairn estimate binomial-test --in people.csv --event left --share 0.5");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    double share = asked.get(SHARE);
    if (!asked.has(YES_OR_NO)) {
      Counted count = GivenCount.of(asked, X, N, "--x and --n are needed, or --in and --event");
      return of(count, share, asked.level());
    }
    Rows rows = asked.rows(YES_OR_NO);
    boolean[] yes = rows.yes(YES_OR_NO, YES_VALUE);
    return of(
        ProportionMethod.counts(yes, FrameColumn.Levels.everybody(rows.size())).get(0),
        share,
        asked.level());
  }

  /** Two-sided, and each side. */
  private static Estimate of(Counted count, double share, double level) {
    List<Row> rows = new ArrayList<>();
    for (Alternative side : Alternative.values()) {
      rows.add(
          Row.of(
              List.of(side.name().toLowerCase(Locale.ROOT)),
              BinomialTest.interval(count, level, side),
              BinomialTest.test(count, share, side).p()));
    }
    return new Estimate(
        "Binomial test",
        List.of(
            FigureTable.single("Counts", "count", List.of("x", "n"), count.x(), count.n()),
            FigureTable.named(
                "Against " + Numerals.plain(share),
                "alternative",
                List.of("share", "lower", "upper", "p"),
                rows)),
        List.of("exact; intervals of Clopper and Pearson (1934), level " + Numerals.plain(level)));
  }
}
