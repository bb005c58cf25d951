package cairn.analysis.method.mean;

import static cairn.analysis.method.SharedOptions.AFTER;
import static cairn.analysis.method.SharedOptions.BEFORE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;

/** {@code cairn estimate wilcoxon}: changes by ranks. */
public final class WilcoxonMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "wilcoxon",
            "Whether a value changes between two times by ranks: Wilcoxon's signed rank test and"
                + " the sign test.",
            "wilcox.test() in R")
        .with(BEFORE.needed(), AFTER.needed())
        .example("cairn estimate wilcoxon --in people.csv --before days0 --after days6");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(BEFORE, AFTER);
    return RankFigures.ofChanges(rows.numbers(BEFORE), rows.numbers(AFTER), asked.level());
  }
}
