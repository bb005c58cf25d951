package cairn.analysis.method.mean;

import static cairn.analysis.method.SharedOptions.AFTER;
import static cairn.analysis.method.SharedOptions.BEFORE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;
import cairn.analysis.method.frame.FigureTable;
import cairn.analysis.method.frame.Numerals;
import cairn.analysis.statistic.change.PairedT;
import java.util.List;

/** {@code cairn estimate paired-t}: a mean change. */
public final class PairedTMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "paired-t",
            "Whether a value changes on average between two times: the paired t test.",
            "t.test() in R")
        .with(BEFORE.needed(), AFTER.needed())
        .example("cairn estimate paired-t --in people.csv --before days0 --after days6");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(BEFORE, AFTER);
    return of(rows.numbers(BEFORE), rows.numbers(AFTER), asked.level());
  }

  /** The change and its test. */
  private static Estimate of(double[] before, double[] after, double level) {
    PairedT t = PairedT.of(before, after, level);
    return new Estimate(
        "Paired t",
        List.of(
            FigureTable.single(
                "After less before",
                "paired_t",
                List.of("pairs", "mean", "lower", "upper", "t", "df", "p"),
                t.pairs(),
                t.change(),
                t.test())),
        List.of("level " + Numerals.plain(level) + "; Student (1908)"));
  }
}
