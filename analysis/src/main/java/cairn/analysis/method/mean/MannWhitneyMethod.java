package cairn.analysis.method.mean;

import static cairn.analysis.method.SharedOptions.FIRST;
import static cairn.analysis.method.SharedOptions.TWO_GROUPS;
import static cairn.analysis.method.SharedOptions.VALUE;

import cairn.analysis.method.Method;
import cairn.analysis.method.MethodCall;
import cairn.analysis.method.MethodCard;
import cairn.analysis.method.Rows;
import cairn.analysis.method.frame.Estimate;

/** {@code cairn estimate mann-whitney}: two groups by ranks. */
public final class MannWhitneyMethod implements Method {

  @Override
  public MethodCard card() {
    return MethodCard.of(
            "mann-whitney",
            "Whether a value differs between two groups by ranks: Mann-Whitney (Wilcoxon rank sum),"
                + " with the shift.",
            "wilcox.test() in R")
        .with(VALUE.needed(), TWO_GROUPS.needed(), FIRST)
        .example("cairn estimate mann-whitney --in people.csv --value days --group type");
  }

  @Override
  public Estimate estimate(MethodCall asked) {
    Rows rows = asked.rows(VALUE, TWO_GROUPS);
    Split split = Split.of(rows.numbers(VALUE), rows.two(TWO_GROUPS, FIRST));
    return RankFigures.ofGroups(split, asked.level());
  }
}
