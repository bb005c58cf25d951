package cairn.analysis.estimate;

import cairn.analysis.estimate.FigureTable.Row;
import cairn.analysis.statistic.Counted;
import cairn.analysis.statistic.test.Alternative;
import cairn.analysis.statistic.test.BinomialTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A share held against a given one, exactly. R: {@code binom.test}. */
public final class BinomialTestFigures {
  private BinomialTestFigures() {}

  /** Two-sided, and each side. */
  public static Estimate of(Counted count, double share, double level) {
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
