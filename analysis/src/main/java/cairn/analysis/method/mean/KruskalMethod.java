package cairn.analysis.method.mean;

import static cairn.analysis.method.SharedOptions.SEVERAL_GROUPS;
import static cairn.analysis.method.SharedOptions.VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;

/** {@code cairn estimate kruskal}: several groups by ranks. */
public final class KruskalMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "kruskal",
            "Whether a value differs between several groups by ranks: Kruskal-Wallis.",
            "kruskal.test() in R")
        .with(VALUE.needed(), SEVERAL_GROUPS.needed())
        .example("cairn estimate kruskal --in people.csv --value days --group site");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(VALUE, SEVERAL_GROUPS);
    return SeveralGroupsFigures.kruskal(
        rows.numbers(VALUE),
        rows.severalLevels(SEVERAL_GROUPS, "Kruskal and Wallis' test compares two or more"));
  }
}
